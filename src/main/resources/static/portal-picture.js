import { Picture } from './lib/bpmn-js-18.31.1.js';

/** Draws the programme's picture once somebody wants to see it, with the case's place on it. */
const canvas = document.getElementById('picture');
const fold = canvas.closest('details');
const place = JSON.parse(document.getElementById('place').textContent);
let drawn = false;

fold.addEventListener('toggle', async () => {
  if (!fold.open || drawn) {
    return;
  }
  drawn = true;
  try {
    const answer = await fetch(canvas.dataset.picture);
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    await draw(await answer.text());
  } catch {
    canvas.textContent = canvas.dataset.failed;
  }
});

async function draw(xml) {
  const picture = new Picture({ container: canvas });
  await picture.importXML(xml);
  const view = picture.get('canvas');
  const elements = picture.get('elementRegistry');
  const mark = (ids, name) => ids.filter(id => elements.get(id)).forEach(id => view.addMarker(id, name));
  mark(place.passed, 'passed');
  mark(place.now, 'now');
  const here = place.now.map(id => elements.get(id)).find(Boolean);
  if (here) {
    view.zoom(0.8);
    view.scrollToElement(here, 120);
  } else {
    view.zoom('fit-viewport');
  }
}
