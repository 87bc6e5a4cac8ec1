import { Form } from './lib/form-js-2.0.0.js';
import { Upload } from './lib/tus-js-4.3.1.js';

/** Draws a form, keeps a draft as it is typed, takes papers in, and hands a task in. */
const main = document.querySelector('main[data-mode]');
const set = main.dataset;
const byId = id => document.getElementById(id);
const read = id => JSON.parse(byId(id).textContent);
const trouble = byId('trouble');
const PAPERS = 'myDocuments';

const CHINESE = {
  'Field is required.': '此项必填。',
  'Field must have minimum value of {value}.': '不能小于 {value}。',
  'Field must have maximum value of {value}.': '不能大于 {value}。',
  'Field must have minimum length of {value}.': '不能少于 {value} 个字。',
  'Field must have maximum length of {value}.': '不能超过 {value} 个字。',
  'Field must match pattern {value}.': '格式不正确。',
  'Field must be a valid email.': '请填写有效的电子邮箱。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Value is expected to have at most 1 decimal digit.': '最多 1 位小数。',
  'Value is expected to have at most {value} decimal digits.': '最多 {value} 位小数。',
  'Date and time must both be entered.': '请同时填写日期和时间。',
  'Add new': '增加一行', 'Expand all ({value})': '展开全部（{value}）', Collapse: '收起',
  Search: '查找', 'No results': '没有匹配的选项', 'Nothing to show.': '没有内容。', 'No content to show.': '没有内容。',
  'All values selected': '已全部选择', 'Remove tag': '移除', Increment: '增加', Decrement: '减少',
  'Previous page': '上一页', 'Next page': '下一页', '{page} of {total}': '第 {page} 页，共 {total} 页',
};
const english = document.documentElement.lang.startsWith('en');
const say = (text, put = {}) =>
  ((english ? null : CHINESE[text]) ?? text).replace(/{([^}]+)}/g, (all, name) => put[name] ?? all);

const schema = read('schema');
/* Without delay: while it waits, the viewer loses what is typed as soon as anything else redraws it. */
const form = new Form({ container: byId('form'), debounce: false, additionalModules: [{ translate: ['value', say] }] });
const answers = () => form._getSubmitData();
const state = () => form._getState();

function show(words, what = []) {
  trouble.hidden = !words;
  trouble.querySelector('p').textContent = words ?? '';
  for (const id of ['signIn', 'latest', 'another']) {
    const part = byId(id);
    if (part) {
      part.hidden = !what.includes(id);
    }
  }
}

/** After a new sign-in the page's token is of the old session; the page itself has the new one. */
async function renewToken() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main[data-csrf]');
  if (!page) {
    return false;
  }
  set.csrf = page.dataset.csrf;
  return true;
}

async function send(method, path, body, options = {}) {
  const ask = () =>
    fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [set.csrfHeader]: set.csrf },
      body: JSON.stringify(body),
      ...options,
    });
  const answer = await ask();
  return answer.status === 403 && (await renewToken()) ? ask() : answer;
}

const words = problem => (english ? problem.detail : problem.title) ?? '';

/* What is typed is kept in this window too, until the server has it. */
const pocket = {
  key: `${set.mode}:${set.key}`,
  put(version, kept) {
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ version, kept }));
    } catch {
      // a full or forbidden store costs the second copy only
    }
  },
  take() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key));
    } catch {
      return null;
    }
  },
  empty() {
    sessionStorage.removeItem(this.key);
  },
};

let touched = false;
for (const kind of ['pointerdown', 'keydown', 'input', 'change']) {
  byId('form').addEventListener(kind, () => (touched = true), true);
}

/* A draft */

const draft = {
  version: Number(set.version),
  last: null,
  saving: null,
  timer: null,
  stopped: false,

  changed() {
    if (!touched || this.stopped) {
      return;
    }
    const now = JSON.stringify(answers());
    if (now === this.last) {
      return;
    }
    pocket.put(this.version, answers());
    this.note('unsaved');
    this.later(1000);
  },

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  },

  note(what) {
    const line = byId('saved');
    const time = new Date().toLocaleTimeString(english ? 'en' : 'zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
    line.textContent = what === 'saved' ? `${line.dataset.saved} ${time}` : line.dataset[what];
  },

  /** Whether all that was typed is with the server. */
  async save(options) {
    clearTimeout(this.timer);
    while (this.saving) {
      await this.saving;
    }
    const body = answers();
    const text = JSON.stringify(body);
    if (this.stopped) {
      return false;
    }
    if (!touched || text === this.last) {
      return true;
    }
    this.saving = this.put(body, text, options);
    try {
      return await this.saving;
    } finally {
      this.saving = null;
    }
  },

  async put(body, text, options) {
    this.note('saving');
    let answer;
    try {
      answer = await send('PUT', set.save, { version: this.version, answers: body }, options);
    } catch {
      show(trouble.dataset.offline);
      this.note('unsaved');
      this.later(5000);
      return false;
    }
    if (answer.ok) {
      this.version = (await answer.json()).version;
      this.last = text;
      pocket.empty();
      show(null);
      this.note('saved');
      if (JSON.stringify(answers()) !== text) {
        this.later(1000);
      }
      return true;
    }
    this.note('unsaved');
    return this.refused(answer);
  },

  async refused(answer) {
    if (answer.status === 401 || answer.status === 403) {
      show(trouble.dataset.expired, ['signIn']);
      return false;
    }
    const problem = await answer.json().catch(() => ({}));
    this.stopped = answer.status === 409;
    show(words(problem), this.stopped ? ['latest', 'another'] : []);
    if (!this.stopped && answer.status >= 500) {
      this.later(10000);
    }
    return false;
  },

  /** What was not saved when the window was left: taken up, or shown where the draft went on. */
  restore() {
    const left = pocket.take();
    if (!left) {
      return null;
    }
    if (left.version !== this.version) {
      this.stopped = true;
      show(trouble.dataset.kept, ['latest', 'another']);
    }
    touched = true;
    return left.kept;
  },

  begin() {
    byId('latest').addEventListener('click', () => {
      pocket.empty();
      location.reload();
    });
    byId('another').addEventListener('click', async () => {
      const answer = await send('POST', set.drafts, { unit: set.unit, answers: answers() });
      if (answer.ok) {
        pocket.empty();
        location.assign(set.page + (await answer.json()).id);
      } else {
        show(words(await answer.json().catch(() => ({}))), ['latest', 'another']);
      }
    });
    byId('review').addEventListener('click', async event => {
      event.preventDefault();
      if (await this.save()) {
        location.assign(event.target.href);
      }
    });
    window.addEventListener('focus', () => this.save());
    window.addEventListener('online', () => this.save());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        this.save({ keepalive: JSON.stringify(answers()).length < 20000 });
      }
    });
    form.on('changed', () => queueMicrotask(() => this.changed()));
  },
};

/* A task */

const task = {
  restore() {
    const left = pocket.take();
    return left?.kept ?? null;
  },

  begin() {
    form.on('changed', () => touched && pocket.put(0, answers()));
    byId('send').addEventListener('click', () => this.hand());
  },

  async hand() {
    const { data, errors } = form.submit();
    if (Object.keys(errors).length) {
      this.refuse(trouble.dataset.mend, []);
      byId('form').querySelector('.fjs-has-errors :is(input, textarea, select)')?.focus();
      return;
    }
    const button = byId('send');
    button.disabled = true;
    try {
      await this.answered(await send('POST', set.send, set.wrap ? { ...JSON.parse(set.wrap), answers: data } : { values: data }));
    } catch {
      this.refuse(trouble.dataset.offline, []);
    } finally {
      button.disabled = false;
    }
  },

  async answered(answer) {
    if (answer.ok) {
      pocket.empty();
      location.assign(set.done);
    } else if (answer.status === 401 || answer.status === 403) {
      this.refuse(trouble.dataset.expired, []);
      byId('signIn').hidden = answer.status !== 401;
    } else {
      const problem = await answer.json().catch(() => ({}));
      const refusals = problem.refusals ?? [];
      this.refuse(refusals.length ? '' : words(problem), refusals);
    }
  },

  refuse(text, refusals) {
    show(text || ' ');
    trouble.querySelector('ul').replaceChildren(
      ...refusals.map(refusal => {
        const line = document.createElement('li');
        line.textContent = (refusal.rule ? `〔${refusal.rule}〕` : '') + (english ? refusal.en : refusal.zh);
        return line;
      }));
    trouble.scrollIntoView({ block: 'center' });
  },
};

/* Papers */

const papers = {
  fields: [],

  find(parts) {
    for (const part of parts ?? []) {
      if (part.valuesKey === PAPERS || (part.valuesExpression ?? '').includes(PAPERS)) {
        this.fields.push(part);
      }
      this.find(part.components);
    }
  },

  begin() {
    this.find(schema.components);
    if (this.fields.length === 0) {
      return;
    }
    const drop = byId('drop');
    byId('papers').hidden = false;
    byId('files').addEventListener('change', event => {
      this.take(event.target.files);
      event.target.value = '';
    });
    for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop']) {
      drop.addEventListener(kind, event => {
        event.preventDefault();
        drop.classList.toggle('over', kind === 'dragenter' || kind === 'dragover');
        if (kind === 'drop') {
          this.take(event.dataTransfer.files);
        }
      });
    }
  },

  take(files) {
    for (const file of files) {
      new Sending(file).begin();
    }
  },

  /** A new paper can be chosen, and is where the form has one place for papers. */
  add(id, name) {
    touched = true;
    const known = { ...state().initialData };
    known[PAPERS] = [{ label: name, value: id }, ...(known[PAPERS] ?? []).filter(paper => paper.value !== id)];
    const data = { ...state().data, [PAPERS]: known[PAPERS] };
    const lists = this.fields.filter(field => field.type !== 'select' && field.type !== 'radio');
    if (lists.length === 1) {
      data[lists[0].key] = [...(data[lists[0].key] ?? []), id];
    } else if (this.fields.length === 1) {
      data[this.fields[0].key] = id;
    }
    form._setState({ initialData: known, data });
  },
};

class Sending {
  constructor(file) {
    this.file = file;
    this.line = document.createElement('li');
    this.name = Object.assign(document.createElement('span'), { className: 'name', textContent: file.name });
    this.bar = Object.assign(document.createElement('progress'), { max: 100, value: 0 });
    this.bar.setAttribute('aria-label', file.name);
    this.words = document.createElement('span');
    this.button = Object.assign(document.createElement('button'), { type: 'button', className: 'plain' });
    this.line.append(this.name, this.bar, this.words, this.button);
    byId('uploads').append(this.line);
  }

  say(what, more = '') {
    this.words.textContent = byId('papers').dataset[what] + more;
  }

  async begin() {
    this.upload = new Upload(this.file, {
      endpoint: set.uploads,
      chunkSize: 4 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 5000, 10000, 20000, 30000],
      metadata: { filename: this.file.name, kind: 'application-material' },
      removeFingerprintOnSuccess: true,
      onBeforeRequest: request => request.setHeader(set.csrfHeader, set.csrf),
      onShouldRetry: error => this.again(error),
      onProgress: (sent, all) => this.progress(sent, all),
      onSuccess: ({ lastResponse }) => this.done(lastResponse),
      onError: error => this.failed(error),
    });
    this.button.onclick = () => this.cancel();
    this.button.textContent = byId('papers').dataset.cancel;
    const earlier = await this.upload.findPreviousUploads();
    if (earlier.length) {
      this.upload.resumeFromPreviousUpload(earlier[0]);
    }
    this.say('waiting');
    this.upload.start();
  }

  progress(sent, all) {
    this.bar.value = all ? (sent / all) * 100 : 100;
    this.say('waiting', ` ${Math.floor(this.bar.value)}%`);
  }

  again(error) {
    const status = error.originalResponse?.getStatus() ?? 0;
    const lost = status === 0 || status === 409 || status === 423 || status >= 500;
    if (lost) {
      this.say('stopped');
    }
    return lost;
  }

  done(response) {
    this.bar.remove();
    this.button.remove();
    this.say('done');
    papers.add(response.getHeader('Zhuli-Document'), this.file.name);
  }

  failed(error) {
    const answer = error.originalResponse;
    let problem = {};
    try {
      problem = JSON.parse(answer?.getBody() ?? '');
    } catch {
      // an answer without words
    }
    const lost = !answer || answer.getStatus() === 401 || answer.getStatus() === 403 || answer.getStatus() >= 500;
    this.say(lost ? 'stopped' : 'failed', words(problem) && `：${words(problem)}`);
    this.button.textContent = byId('papers').dataset[lost ? 'resume' : 'cancel'];
    this.button.onclick = lost ? () => this.resume() : () => this.line.remove();
  }

  async resume() {
    await renewToken().catch(() => false);
    this.button.textContent = byId('papers').dataset.cancel;
    this.button.onclick = () => this.cancel();
    this.upload.start();
  }

  async cancel() {
    this.line.remove();
    await this.upload.abort(true).catch(() => {});
  }
}

const mode = set.mode === 'draft' ? draft : task;
await form.importSchema(schema, { ...read('data'), ...(mode.restore() ?? {}) });
draft.last = set.mode === 'draft' && !touched ? null : draft.last;
mode.begin();
papers.begin();
if (set.mode === 'draft' && touched && !draft.stopped) {
  draft.later(0);
}

/* A finding of the self-check leads to its field. */
const wanted = decodeURIComponent(location.hash.slice(1)).split(/[.[]/)[0];
const part = wanted && form.get('formFieldRegistry').getAll().find(field => field.key === wanted || field.path === wanted);
if (part) {
  const place = byId('form').querySelector(`[id*="${CSS.escape(part.id)}"]`);
  place?.scrollIntoView({ block: 'center' });
  place?.focus();
}
