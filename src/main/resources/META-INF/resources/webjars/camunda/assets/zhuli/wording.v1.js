/*
 * Chinese for the words that are written into the webapps' scripts and stand in no locale file: the menu of
 * applications, a table's heading, and what form-js says about a field.
 */
const FIXED = new Map([
  ['Tasklist', '评审工作台'],
  ['Cockpit', '流程监控'],
  ['Admin', '系统管理'],
  ['Welcome', '首页'],
  ['Actions', '操作'],
  ['Select all', '全选'],
  ['Unselect all', '取消全选'],
  ['Field is required.', '此项必填。'],
  ['Field must be a valid email.', '请填写正确的电子邮箱地址。'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', '请填写带国际区号的电话号码，例如 +8653112345678。'],
  ['Value is not a number.', '请填写数字。'],
  ['Select', '请选择'],
  ['Search', '点击选择，或输入文字查找'],
  ['No results', '没有符合的选项'],
  ['All values selected', '已全部选中'],
  ['Nothing to show.', '暂无内容'],
  ['Add new', '添加一项'],
  ['Collapse', '收起'],
  [' of ', ' / '],
  // shown as they are where the page is drawn before its locale file has come
  ['CREATION_DATE', '创建日期'],
  ['SEARCH_PLACEHOLDER', '筛选任务'],
]);

const DATES = new Map([
  ['yyyy/mm/dd', '年/月/日'],
  ['mm/dd/yyyy', '月/日/年'],
  ['dd/mm/yyyy', '日/月/年'],
]);

const PATTERNS = [
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字。'],
  [/^Field must match pattern .+\.$/, '格式不正确，请按说明填写。'],
  [/^Value is expected to be an integer\.$/, '请填写整数。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '数值不符合要求，最接近的是 $1 或 $2。'],
  [/^Expand all \((\d+)\)$/, '展开全部（$1）'],
];

/** The Chinese for a text, or the text itself. */
export function reworded(text) {
  const key = text.trim();
  const pattern = PATTERNS.find(([english]) => english.test(key));
  return FIXED.get(text) ?? FIXED.get(key) ?? DATES.get(key) ?? (pattern ? key.replace(...pattern) : text);
}

/** What is said of a form that the browser itself finds incomplete; the page says nothing more. */
export const incomplete = '有内容未填写或不符合要求，请按红色提示修改后再提交';

/** The Chinese of a refusal, without the engine's words before it and the English after it. */
export function refused(message) {
  return message
    .trim()
    .replace(/^Cannot [a-z ]+ [\w-]+: /, '')
    .replace(/([\u4e00-\u9fff][^\n]*?) \/ [A-Za-z][^\u4e00-\u9fff]*$/, '$1');
}

/** Month and day names of the date picker in forms. */
export const calendar = {
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  },
  months: {
    shorthand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    longhand: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  },
  firstDayOfWeek: 1,
  yearAriaLabel: '年',
  monthAriaLabel: '月',
};
