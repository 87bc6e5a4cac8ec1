import { app, locales } from '../../../assets/zhuli/language.v1.js';

export default {
  app: app({ zh: '首页', en: 'Welcome' }),
  locales,
  customScripts: ['../../assets/zhuli/page.v1.js', '../../../webapp-sign-in.js'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  links: [],
};
