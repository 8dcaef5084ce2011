/** Building the page. Text always goes in as text, never as markup. */
const SVG = 'http://www.w3.org/2000/svg';

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child);
  }
  return node;
}

function assign(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  return node;
}

/** el('button', {type: 'button', onclick: f}, 'Text', otherNode) */
export function el(tag, attributes = {}, ...children) {
  return append(assign(document.createElement(tag), attributes), children);
}

/** Stands in a text where a node belongs. */
export const HOLE = '\uFFFC';

/** A text with nodes in its holes, in the order given. */
export function withNodes(text, ...nodes) {
  return text.split(HOLE).flatMap((part, index) => (index === 0 ? [part] : [nodes[index - 1], part]));
}

export function svg(tag, attributes = {}, ...children) {
  return append(assign(document.createElementNS(SVG, tag), attributes), children);
}

export function byId(id) {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`no element #${id}`);
  return node;
}

/** Text for screen readers only. */
export function spoken(text) {
  return el('span', { class: 'spoken' }, text);
}

/** Says a short sentence to screen readers without moving the focus. */
export function announce(text) {
  byId('live').textContent = text;
}

/** For what opens where on narrow screens nobody would notice it. */
export function bringIntoSight(node) {
  const { top, bottom } = node.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) node.scrollIntoView({ block: 'start' });
}

/** Makes a node say what another of the same build says, touching only texts and attributes that differ; replaces it where the build is another. */
export function patch(node, next) {
  const isSame = node.nodeName === next.nodeName && node.className === next.className;
  if (!isSame || node.childNodes.length !== next.childNodes.length) node.replaceWith(next);
  else if (node.nodeType === Node.TEXT_NODE) {
    if (node.data !== next.data) node.data = next.data;
  } else {
    for (const { name, value } of next.attributes)
      if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    const children = [...next.childNodes];
    for (const [index, child] of [...node.childNodes].entries()) patch(child, children[index]);
  }
}
