// Draws models with bpmn-js in Chromium; called by render-models.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const tools = process.env.TOOLS;
const {chromium} = createRequire(path.join(tools, 'x.js'))('playwright-core');
const [, , source, target, ...only] = process.argv;

const FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const SECTION = 1000; // width of a section, in the units of the diagram
const LANES = 62; // width of the strip with the names of pool and lanes
const MARGIN = 20;

const browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: FLAGS});
try {
  for (const key of fs.readdirSync(source).sort()) {
    const file = path.join(source, key, key + '.bpmn');
    if (fs.existsSync(file) && (only.length === 0 || only.includes(key))) {
      await draw(key, fs.readFileSync(file, 'utf8'));
    }
  }
} finally {
  await browser.close();
}

async function draw(key, xml) {
  const {svg, pools, lanes, nodes, lines} = await picture(xml);
  const out = path.join(target, key);
  fs.mkdirSync(target, {recursive: true});
  fs.readdirSync(target)
      .filter(name => name.startsWith(key + '-') && /-\d+\.png$/.test(name))
      .forEach(name => fs.rmSync(path.join(target, name)));
  fs.writeFileSync(out + '.svg', svg);
  for (const pool of pools) {
    const name = pool.process.startsWith(key + '-') ? pool.process.slice(key.length + 1) : pool.process;
    const inside = nodes.filter(node => within(node, pool));
    let n = 1;
    for (const [from, to] of sections(pool, inside)) {
      const used = occupied(pool, lanes, [...inside, ...lines], from, to);
      await section(svg, used, from, to, `${out}-${name}-${n++}.png`);
    }
  }
}

/** The whole diagram, its pools, and the bounds of what must not be cut through. */
async function picture(xml) {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width:2000px;height:1200px"></div>');
  await page.addStyleTag({path: path.join(tools, 'node_modules/bpmn-js/dist/assets/diagram-js.css')});
  await page.addScriptTag({path: path.join(tools, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js')});
  const drawn = await page.evaluate(async ({xml, fonts}) => {
    const font = {fontFamily: fonts};
    const viewer = new BpmnJS({
      container: '#canvas',
      textRenderer: {defaultStyle: font, externalStyle: font},
    });
    const {warnings} = await viewer.importXML(xml);
    if (warnings.length > 0) {
      throw new Error(warnings.map(String).join('\n'));
    }
    const bounds = ({x, y, width, height}) => ({x, y, width, height});
    const shapes = viewer.get('elementRegistry').filter(element => element.x !== undefined);
    const isA = type => shape => shape.type === 'bpmn:' + type;
    return {
      svg: (await viewer.saveSVG()).svg,
      pools: shapes.filter(isA('Participant'))
          .map(shape => ({...bounds(shape), process: shape.businessObject.processRef.id})),
      lanes: shapes.filter(isA('Lane')).map(bounds),
      nodes: shapes.filter(shape => !isA('Participant')(shape) && !isA('Lane')(shape)).map(bounds),
      lines: viewer.get('elementRegistry').filter(isA('SequenceFlow')).flatMap(({waypoints}) =>
        waypoints.slice(1).map((end, i) => ({
          x: Math.min(end.x, waypoints[i].x), width: Math.abs(end.x - waypoints[i].x),
          y: Math.min(end.y, waypoints[i].y), height: Math.abs(end.y - waypoints[i].y),
        }))),
    };
  }, {xml, fonts: FONTS});
  await page.close();
  return {...drawn, svg: stable(drawn.svg)};
}

/** The same picture for the same model: bpmn-js gives its markers new ids each time. */
function stable(svg) {
  const ids = new Map();
  for (const [, id] of svg.matchAll(/<marker id="([^"]+)"/g)) {
    ids.set(id, 'marker-' + (ids.size + 1));
  }
  ids.forEach((name, id) => { svg = svg.replaceAll(id, name); });
  return svg;
}

function within(node, pool) {
  return node.y >= pool.y && node.y + node.height <= pool.y + pool.height;
}

/** Ranges of x of roughly equal width that end between nodes. */
function sections(pool, nodes) {
  const begin = pool.x + LANES - 2;
  const end = Math.min(pool.x + pool.width, Math.max(...nodes.map(right)) + 3 * MARGIN);
  const count = Math.max(1, Math.round((end - begin) / SECTION));
  const ranges = [];
  let from = begin;
  for (let i = 1; i <= count; i++) {
    const to = i === count ? end : gap(begin + (end - begin) * i / count, nodes);
    ranges.push([from, to]);
    from = to;
  }
  return ranges;
}

/** The x nearest to the wanted one where nothing is cut, or only a subprocess between its own nodes. */
function gap(wanted, nodes) {
  const leaves = nodes.filter(node =>
    !nodes.some(other => other !== node && within(other, node) && between(other, node)));
  for (const whole of [nodes, leaves]) {
    for (let off = 0; off < SECTION / 3; off += 5) {
      for (const x of [wanted + off, wanted - off]) {
        if (whole.every(node => x < node.x - MARGIN / 2 || x > right(node) + MARGIN / 2)) {
          return x;
        }
      }
    }
  }
  return wanted;
}

function between(inner, outer) {
  return inner.x >= outer.x && right(inner) <= right(outer);
}

/** The pool without the outer lanes in which nothing happens in this range. */
function occupied(pool, lanes, things, from, to) {
  const busy = lanes.filter(lane => within(lane, pool)).filter(lane => things.some(thing =>
    right(thing) > from && thing.x < to && thing.y + thing.height > lane.y && thing.y < lane.y + lane.height));
  const y = Math.min(...busy.map(lane => lane.y));
  const bottom = Math.max(...busy.map(lane => lane.y + lane.height));
  return busy.length === 0 ? pool : {...pool, y, height: bottom - y};
}

function right(node) {
  return node.x + node.width;
}

async function section(svg, pool, from, to, file) {
  const width = Math.round(to - from) + LANES + 1;
  const page = await browser.newPage({viewport: {width, height: Math.ceil(pool.height) + 2}});
  const view = (x, w) => inline(svg, `width="${w}" height="${pool.height + 2}"`,
      `${x} ${pool.y - 1} ${w} ${pool.height + 2}`);
  await page.setContent('<body style="margin:0;background:white;display:flex">'
      + view(pool.x - 1, LANES) + view(from, Math.round(to - from)) + '</body>');
  await page.screenshot({path: file});
  await page.close();
  console.log(file);
}

function inline(svg, size, viewBox) {
  return svg.replace(/<\?xml[^>]*>/, '')
      .replace(/<!DOCTYPE[^>]*>/, '')
      .replace(/<!--[\s\S]*?-->/, '')
      .replace(/width="[^"]+" height="[^"]+" viewBox="[^"]+"/, `${size} viewBox="${viewBox}"`)
      .replace('<svg ', '<svg style="flex:none;display:block" ');
}
