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

/** The library is large; who does not open the picture does not load it. */
async function library() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = canvas.dataset.style;
  const styled = new Promise((done, failed) => {
    style.onload = done;
    style.onerror = failed;
  });
  document.head.append(style);
  const [{ Picture }] = await Promise.all([import('./lib/bpmn-js-18.31.1.js'), styled]);
  return Picture;
}

async function draw(xml) {
  const Picture = await library();
  const picture = new Picture({ container: canvas, additionalModules: [{ translate: ['value', words] }] });
  await picture.importXML(xml);
  const view = picture.get('canvas');
  const elements = picture.get('elementRegistry');
  const mark = (ids, name) => ids.filter(id => elements.get(id)).forEach(id => view.addMarker(id, name));
  mark(place.passed, 'passed');
  mark(place.now, 'now');
  open(picture);
}

/** What the library says of its own, in the language of the page: the button that opens a stage. */
function words(template, values) {
  return values?.element ? `${canvas.dataset.open} ${values.element}` : template;
}

/** Shows the plane of the stage where the case stands, or the top; a model without stages has only that. */
function open(picture) {
  const view = picture.get('canvas');
  const plane = place.stage.map(id => view.findRoot(`${id}_plane`)).find(Boolean);
  picture.on('root.set', 100, () => show(picture));
  if (plane) {
    view.setRootElement(plane);
  } else {
    show(picture);
  }
}

/** The whole plane where that can be read, or else the part of it where the case stands. */
function show(picture) {
  const view = picture.get('canvas');
  const elements = picture.get('elementRegistry');
  const here = place.now
    .map(id => elements.get(id))
    .find(element => element && view.findRoot(element) === view.getRootElement());
  view.zoom('fit-viewport');
  if (here && view.zoom() < 0.6) {
    view.zoom(0.8);
    view.scrollToElement(here, 120);
  }
}
