// Draws models with bpmn-js in Chromium, a picture for each plane; called by render-models.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const tools = process.env.TOOLS;
const {chromium} = createRequire(path.join(tools, 'x.js'))('playwright-core');
const [, , source, target, ...only] = process.argv;

const FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

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

/** <key>.png is the top; <key>-<id>.png the plane of a stage or another collapsed sub-process. */
async function draw(key, xml) {
  fs.mkdirSync(target, {recursive: true});
  fs.readdirSync(target)
      .filter(name => name.startsWith(key) && /\.(png|svg)$/.test(name))
      .forEach(name => fs.rmSync(path.join(target, name)));
  for (const {element, svg} of await planes(xml)) {
    const name = element === null ? key : `${key}-${element}`;
    await picture(svg, path.join(target, name + '.png'));
  }
}

async function planes(xml) {
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
    const canvas = viewer.get('canvas');
    const pictures = [];
    for (const root of canvas.getRootElements()) {
      canvas.setRootElement(root);
      const {id, $type} = root.businessObject;
      const top = $type === 'bpmn:Collaboration';
      pictures.push({element: top ? null : id, svg: (await viewer.saveSVG()).svg});
    }
    return pictures;
  }, {xml, fonts: FONTS});
  await page.close();
  return drawn;
}

async function picture(svg, file) {
  const [, width, height] = svg.match(/width="([\d.]+)" height="([\d.]+)" viewBox/);
  const page = await browser.newPage({
    viewport: {width: Math.ceil(width) + 2, height: Math.ceil(height) + 2},
  });
  await page.setContent('<body style="margin:0;background:white">' + svg.replace(/^[\s\S]*?<svg /, '<svg ') + '</body>');
  await page.screenshot({path: file});
  await page.close();
  console.log(file);
}
