declare global {
  // Jest shares nothing but the global object with a file of specs, and only `var` declares a member of it.
  var filled: typeof filledList;
}

/** A test that asks nothing, such as one whose loop runs over an empty list, fails. */
beforeEach(() => {
  expect.hasAssertions();
});

/** The members of a list that a test loops over to assert something of each. Throws where there are none, of which all holds. */
function filledList<T>(list: Iterable<T>): readonly T[] {
  const members = [...list];
  if (members.length === 0) throw new Error('a test asserts something of each member of a list, and the list is empty');
  return members;
}

globalThis.filled = filledList;
export {};
