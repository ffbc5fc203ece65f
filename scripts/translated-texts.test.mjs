import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../apps/web/src');
/** Variables that hold elements, and functions that make them, by their names. */
const ELEMENTS = /^(children|line|icon|end|entry|.*Buttons?)$/;

/** What an expression between tags puts there: texts, elements that may come and go, or elements that stay. */
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
      if (node.callee.property?.name === 'map') return ['may go', 'element'];
      return ELEMENTS.test(node.callee.name) ? ['element'] : ['text'];
    case 'TemplateLiteral':
    case 'MemberExpression':
      return ['text'];
    default:
      return [];
  }
}

/**
 * Texts that stand bare beside something that comes or goes. A browser's translator wraps each text in an element of its own, and React then
 * finds the text neither as a place to put something before nor as something to take away.
 */
function bareTextsIn(source) {
  const found = [];
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(visit);
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

test('PART-2 the search for bare texts finds them', () => {
  expect(bareTextsIn('<p>{isOn && <Icon />}{label}</p>')).toEqual(['{label}']);
  expect(bareTextsIn('<p>{isOn ? <Icon /> : icon}{isOn ? words.on : words.off(name)}</p>')).toEqual([
    '{isOn ? words.on : words.off(name)}',
  ]);
  expect(bareTextsIn('<p><b>{what}</b> {isSlow && todo}</p>')).toEqual(['{isSlow && todo}']);
  expect(bareTextsIn('<p>{list.map((item) => <b>{item.name}</b>)} and others</p>')).toEqual(['and others']);
  expect(bareTextsIn('<p>{isOn && <Icon />}<span>{label}</span></p>')).toEqual([]);
  expect(bareTextsIn('<p><Icon />{label}</p>')).toEqual([]);
  expect(bareTextsIn('<p>{isSlow && words.slow}</p>')).toEqual([]);
});

test('PART-2 no text stands bare beside something that comes or goes', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.tsx$/.test(file));
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    bareTextsIn(readFileSync(path.join(FOLDER, file), 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
