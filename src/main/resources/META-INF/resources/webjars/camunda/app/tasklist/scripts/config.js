import { app, locales, said } from '../../../assets/zhuli/language.v1.js';

/* The office starts no process and makes no task by hand, so neither is offered, on the bar or by a key. */
document
  .querySelector('base')
  .setAttribute(
    'cam-exclude-plugins',
    'tasklist.navbar.action:start-process-action,tasklist.navbar.action:create-task-action'
  );

export default {
  app: app({ zh: '评审工作台', en: 'Review desk' }),
  locales,
  customScripts: ['../../assets/zhuli/page.v1.js', '../../../webapp-sign-in.js'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: said({ zh: '认领当前任务', en: 'claims the task' }) },
    focusFilter: { key: 'ctrl+shift+f', description: said({ zh: '转到筛选器', en: 'goes to the filters' }) },
    focusList: { key: 'ctrl+alt+l', description: said({ zh: '转到任务列表', en: 'goes to the list of tasks' }) },
    focusForm: { key: 'ctrl+alt+f', description: said({ zh: '转到表单', en: 'goes to the form' }) },
  },
};
