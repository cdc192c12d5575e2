/** An assertion in a loop holds of an empty list too, and would for ever after a change that empties it. */
const MESSAGE = 'A loop over nothing asserts nothing: say `of filled(list)`, which throws on an empty list.';
const LOOPS = new Set(['forEach', 'map', 'flatMap']);

/**
 * Refuses assertions in a loop of a spec over a list that may be empty. Lists that are written out, as a literal or as a constant
 * of the file, have members.
 */
export const filledLoops = {
  meta: { type: 'problem', messages: { empty: MESSAGE }, schema: [] },
  create(context) {
    const { sourceCode } = context;
    const check = (list, body) => {
      if (asserts(sourceCode.getText(body)) && !isFilled(list, sourceCode))
        context.report({ node: list, messageId: 'empty' });
    };
    return {
      ForOfStatement: ({ await: isStream, right, body }) => isStream || check(right, body),
      CallExpression({ callee, arguments: [body] }) {
        const isLoop = callee.type === 'MemberExpression' && LOOPS.has(callee.property.name);
        if (isLoop && body !== undefined) check(callee.object, body);
      },
    };
  },
};

function asserts(text) {
  return /\bexpect(?:[A-Z]\w*)?\(/.test(text);
}

function isFilled(node, sourceCode) {
  if (node.type === 'ArrayExpression')
    return node.elements.some((it) => it?.type !== 'SpreadElement' || isFilled(it.argument, sourceCode));
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression')
    return isFilled(node.expression, sourceCode);
  if (node.type === 'ConditionalExpression')
    return isFilled(node.consequent, sourceCode) && isFilled(node.alternate, sourceCode);
  if (node.type === 'ObjectExpression') return node.properties.length > 0;
  if (node.type === 'Identifier') return isFilledName(node, sourceCode);
  if (node.type !== 'CallExpression') return false;
  const text = sourceCode.getText(node);
  if (/^(?:filled\(|Array\.from\(\{ length: )/.test(text)) return true;
  if (/^Object\.(?:keys|values|entries)\(/.test(text)) return isFilled(node.arguments[0], sourceCode);
  // What gives as many members as it is given.
  return (
    /\.(?:map|entries|sort|toSorted|reverse)$/.test(sourceCode.getText(node.callee)) &&
    isFilled(node.callee.object, sourceCode)
  );
}

/** A constant of the same file that is written out. */
function isFilledName(node, sourceCode) {
  for (let scope = sourceCode.getScope(node); scope; scope = scope.upper) {
    const found = scope.set.get(node.name);
    if (found === undefined) continue;
    const [{ node: definition, parent } = {}] = found.defs;
    return (
      parent?.kind === 'const' &&
      definition.id.type === 'Identifier' &&
      Boolean(definition.init) &&
      isFilled(definition.init, sourceCode)
    );
  }
  return false;
}
