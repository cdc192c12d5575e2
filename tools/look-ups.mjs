import { TypeFlags } from 'typescript';

/** What an object has from its prototype answers to `constructor` and `toString` as if somebody had written it there. */
const MESSAGE =
  'A name that is only known at run time may be one of Object.prototype: ask a Map, or Object.hasOwn before.';

/**
 * Refuses `table[name]` where the table is a plain object of any names and the name is any text, unless the same function asks
 * `Object.hasOwn(table, name)`. Needs types.
 */
export const guardedLookUps = {
  meta: { type: 'problem', messages: { unguarded: MESSAGE }, schema: [] },
  create(context) {
    const { sourceCode } = context;
    const services = sourceCode.parserServices;
    return {
      'MemberExpression[computed=true]'(node) {
        if (isWritten(node) || node.property.type === 'Literal') return;
        const key = services.getTypeAtLocation(node.property);
        if ((key.flags & TypeFlags.String) === 0) return;
        const table = services.getTypeAtLocation(node.object);
        const isTable = services.program.getTypeChecker().getIndexInfosOfType(table).length > 0;
        if (!isTable || isAsked(node, sourceCode)) return;
        context.report({ node, messageId: 'unguarded' });
      },
    };
  },
};

function isWritten({ parent }) {
  return parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && parent.operator === '=';
}

/** True where the function around it, or the statement, asks first. */
function isAsked(node, sourceCode) {
  const question = `Object.hasOwn(${sourceCode.getText(node.object)}, ${sourceCode.getText(node.property)})`;
  for (let around = node.parent; around; around = around.parent)
    if (/Function/.test(around.type) && sourceCode.getText(around).includes(question)) return true;
  return false;
}
