/*
 * Chinese for everybody, whatever the browser asks for; English for those who chose it in the footer.
 * Browsers keep these files for long: whoever changes one gives it the next number.
 */
const CHOICE = 'zhuli.language';

export const language = localStorage.getItem(CHOICE) === 'en' ? 'en' : 'zh';

/** What a webapp's config.js says about languages: exactly one, so that the browser's is not asked. */
export const locales = { availableLocales: [language], fallbackLocale: language };

export const said = words => words[language];

/** Name of a webapp, for its header and the window's title. */
export const app = names => ({ vendor: said({ zh: '助力 ·', en: 'Zhuli ·' }), name: said(names) });

export function choose(other) {
  localStorage.setItem(CHOICE, other);
  location.reload();
}
