import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../apps/web/src');
/** Variables that hold elements, and functions that make them, by their names. */
const ELEMENTS = /^(children|line|icon|end|entry|.*Buttons?)$/;

/** @typedef {import('vite').ESTree.Node} Node */

/**
 * The name of a function or of the method that a call names; empty for any other expression.
 * @param {Node} callee
 */
function nameOf(callee) {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/**
 * The kinds of children that a node between tags renders: texts, elements that may come and go, or elements that stay.
 * @param {Node} node
 * @returns {string[]}
 */
function kindsOf(node) {
  switch (node.type) {
    case 'JSXText':
      return node.value.trim() === '' ? [] : ['text'];
    case 'JSXElement':
    case 'JSXFragment':
      return ['element'];
    case 'JSXExpressionContainer':
      return kindsOf(node.expression);
    case 'LogicalExpression':
      return ['may go', ...kindsOf(node.right)];
    case 'ConditionalExpression':
      return ['may go', ...kindsOf(node.consequent), ...kindsOf(node.alternate)];
    case 'Identifier':
      return ELEMENTS.test(node.name) ? ['element'] : ['text'];
    case 'Literal':
      return typeof node.value === 'string' ? ['text'] : [];
    case 'CallExpression':
      if (nameOf(node.callee) === 'map') return ['may go', 'element'];
      return ELEMENTS.test(nameOf(node.callee)) ? ['element'] : ['text'];
    case 'TemplateLiteral':
    case 'MemberExpression':
      return ['text'];
    default:
      return [];
  }
}

/**
 * Texts without an element of their own beside an element that comes or goes. A browser's translator wraps each text in an element, and
 * React then neither inserts before the text nor removes it.
 * @param {string} source
 */
function bareTextsIn(source) {
  /** @type {string[]} */
  const found = [];
  /** @param {unknown} value a node, an array of nodes or a field of one */
  const visit = (value) => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (value === null || typeof value !== 'object' || !('type' in value)) return;
    // In a syntax tree every object with a type is a node.
    const node = /** @type {Node} */ (value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      const children = node.children.map((child) => ({ child, kinds: kindsOf(child) })).filter(({ kinds }) => kinds.length > 0);
      const isMoving = children.some(({ kinds }) => kinds.includes('may go'));
      if (children.length > 1 && isMoving) {
        for (const { child, kinds } of children)
          if (kinds.includes('text')) found.push(source.slice(child.start, child.end).trim());
      }
    }
    Object.values(node).forEach(visit);
  };
  visit(parseAst(source, { lang: 'tsx' }).body);
  return found;
}

test('finds bare texts', () => {
  expect(bareTextsIn('<p>{isOn && <Icon />}{label}</p>')).toEqual(['{label}']);
  expect(bareTextsIn('<p>{isOn ? <Icon /> : icon}{isOn ? messages.on : messages.off(name)}</p>')).toEqual([
    '{isOn ? messages.on : messages.off(name)}',
  ]);
  expect(bareTextsIn('<p><b>{title}</b> {isSlow && action}</p>')).toEqual(['{isSlow && action}']);
  expect(bareTextsIn('<p>{list.map((item) => <b>{item.name}</b>)} and others</p>')).toEqual(['and others']);
  expect(bareTextsIn('<p>{isOn && <Icon />}<span>{label}</span></p>')).toEqual([]);
  expect(bareTextsIn('<p><Icon />{label}</p>')).toEqual([]);
  expect(bareTextsIn('<p>{isSlow && messages.slow}</p>')).toEqual([]);
});

test('no text without an element of its own is beside conditional content', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    bareTextsIn(readFileSync(path.join(FOLDER, file), 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
