/** The forms of a script as the console calls them. */
const FORMS = {
  sh: 'shell script',
  http: 'HTTP client file',
  ts: 'program of Node',
  py: 'program of Python',
};

/** What is copied from the page of a code is what the control API answers. */
export function scriptChecks({ page, sandbox }) {
  return [
    [
      'the script that is copied is that of the control API, for every code, in its forms by turns',
      async () => {
        const ids = (await sandbox.send('/__admin/errors')).map(({ id }) => id);
        // Each form in turn, for each takes its time.
        const forms = Object.entries(FORMS);
        const wanted = ids.map((id, i) => ({ id, format: forms[i % 4][0], shown: forms[i % 4][1] }));
        await page.goto('about:blank');
        await page.goto(`${sandbox.origin}/#/errors/${ids[0]}`);
        const { copied, other } = await page.evaluate(copyEach, wanted);
        if (copied !== wanted.length) throw new Error(`${copied} scripts of ${wanted.length} were copied`);
        if (other.length > 0) throw new Error(`another text: ${other.join(', ')}`);
        console.log(`        ${copied} scripts of ${ids.length} codes`);
      },
    ],
  ];
}

/** Run in the page: shows each code in a form, presses the button that copies, and answers where the text is another. */
async function copyEach(wanted) {
  const { document, location, navigator } = globalThis;
  const copied = [];
  navigator.clipboard.writeText = async (text) => void copied.push(text);
  const found = async (ask) => {
    for (let frame = 0; frame < 2_000 && !ask(); frame += 1) await new Promise(globalThis.requestAnimationFrame);
    return ask();
  };
  /** The script that is shown, once its form is chosen; the page may still be that of the code before. */
  const shownAs = (format, label) => () => {
    const select = document.querySelector('[aria-label="Form of the script"]');
    if (select !== null && select.value !== format) {
      select.value = format;
      select.dispatchEvent(new globalThis.Event('change', { bubbles: true }));
    }
    return [...document.querySelectorAll('.code')].find(
      (block) => block.querySelector('.code-label')?.textContent === label,
    );
  };
  const other = [];
  for (const { id, format, shown } of wanted) {
    const path = id.split('/').map(encodeURIComponent).join('/');
    location.hash = `#/errors/${path}`;
    (await found(shownAs(format, `${id} as ${shown}`))).querySelector('button').click();
    const answer = await globalThis.fetch(`/__admin/errors/${path}?as=${format}`);
    if (copied.at(-1) !== (await answer.text())) other.push(`${id} as ${format}`);
  }
  return { copied: copied.length, other };
}
