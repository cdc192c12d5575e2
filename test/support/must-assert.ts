/** A test that asks nothing, such as one whose loop runs over an empty list, fails. */
beforeEach(() => {
  expect.hasAssertions();
});
