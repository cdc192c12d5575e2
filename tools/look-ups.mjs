import { TypeFlags } from 'typescript';

/** What an object has from its prototype answers to `constructor` and `toString` as if somebody had written it there. */
const MESSAGE =
  'A name that is only known at run time may be one of Object.prototype: make the table a Map, or ask Object.hasOwn before.';
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;

/**
 * Refuses `TABLE[name]` where the table is a constant of any names and the name is any text, unless the same function asks
 * `Object.hasOwn(TABLE, name)`; with the option `every`, whatever the table is called. Needs types.
 */
export const guardedLookUps = {
  meta: { type: 'problem', messages: { unguarded: MESSAGE }, schema: [{ enum: ['constants', 'every'] }] },
  create(context) {
    const { sourceCode, options } = context;
    const { program, getTypeAtLocation } = sourceCode.parserServices;
    const isMeant = (text) => options[0] === 'every' || CONSTANT.test(text);
    return {
      'MemberExpression[computed=true]'(node) {
        if (!isMeant(sourceCode.getText(node.object)) || isWritten(node) || node.property.type === 'Literal') return;
        if ((getTypeAtLocation(node.property).flags & TypeFlags.String) === 0) return;
        const isTable = program.getTypeChecker().getIndexInfosOfType(getTypeAtLocation(node.object)).length > 0;
        if (isTable && !isAsked(node, sourceCode)) context.report({ node, messageId: 'unguarded' });
      },
    };
  },
};

function isWritten({ parent }) {
  return parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && parent.operator === '=';
}

/** True where a function around it asks first. */
function isAsked(node, sourceCode) {
  const question = `Object.hasOwn(${sourceCode.getText(node.object)}, ${sourceCode.getText(node.property)})`;
  for (let around = node.parent; around; around = around.parent)
    if (/Function/.test(around.type) && sourceCode.getText(around).includes(question)) return true;
  return false;
}
