/*
 * Finishes the pages that the webapps render: the words no locale file knows, the date picker, and the choice of
 * language in the footer. Works on named places only, so that nothing a user wrote is ever touched.
 */
import { choose, language } from './language.v1.js';
import { calendar, incomplete, refused, reworded } from './wording.v1.js';

const PLACES = [
  '.app-switch .dropdown-menu a',
  'thead td.actions',
  '.dropdown-menu .selection',
  '[cam-sorting-choices]',
  '.fjs-form-field-error',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-table-empty',
  '.fjs-table-nav-label',
  '.fjs-repeat-render-add',
  '.fjs-repeat-render-collapse',
].join();

const HINTS = [
  '.main-field[placeholder]',
  '.fjs-form-field-select input[placeholder]',
  '.fjs-form-field-taglist input[placeholder]',
  '.fjs-form-field-datetime input[placeholder]',
].join();

function rewordIn(place) {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const said = texts.currentNode.data;
    const better = reworded(said);
    if (better !== said) texts.currentNode.data = better;
  }
}

function rewordHint(input) {
  const better = reworded(input.placeholder);
  if (better !== input.placeholder) input.placeholder = better;
}

/** Says a refusal in Chinese; if it was the form's own, leads to the first field that is wrong. */
function explain(alert) {
  if (alert.dataset.explained) return;
  alert.dataset.explained = 'yes';
  const message = alert.querySelector('.message');
  const faulty = document.querySelector('.fjs-has-errors');
  if (message?.textContent) {
    message.textContent = refused(message.textContent);
  } else if (faulty) {
    alert.querySelector('.status').textContent = incomplete;
    faulty.scrollIntoView({ block: 'center' });
  }
}

function offerOtherLanguage(footer) {
  if (footer.querySelector('.zhuli-language')) return;
  const link = document.createElement('a');
  link.className = 'zhuli-language';
  link.href = '';
  link.textContent = language === 'zh' ? 'English' : '中文';
  link.addEventListener('click', event => {
    event.preventDefault();
    choose(language === 'zh' ? 'en' : 'zh');
  });
  footer.append(link);
}

function finish() {
  document.querySelectorAll('#footer-timezone').forEach(offerOtherLanguage);
  if (language !== 'zh') return;
  document.querySelectorAll(PLACES).forEach(rewordIn);
  document.querySelectorAll(HINTS).forEach(rewordHint);
  document.querySelectorAll('.notifications .alert-danger').forEach(explain);
}

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
if (language === 'zh') window.flatpickr?.localize(calendar);
new MutationObserver(finish).observe(document.body, { childList: true, subtree: true, characterData: true });
finish();
