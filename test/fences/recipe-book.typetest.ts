import { defineErrors } from '@sadpath/catalog';
import { defineRecipes, defineRemedies, type Recipe } from '@sadpath/recipes';

const spec = { status: 409, statusFrom: 'ours', documented: true, category: 'Doors', retry: 'never' } as const;
const text = { message: '', meaning: '', remedy: '' } as const;
const doorCatalog = defineErrors('door', { 'door.locked': { ...spec, ...text }, 'door.full': { ...spec, ...text } });

const step = { method: 'POST', path: '/doors/1/knock' } as const;
const knock: Recipe = { title: 'knocks', steps: [step] };

// One recipe for each code.
defineRecipes(doorCatalog, {}, { 'door.locked': knock, 'door.full': knock });

// A code without a recipe is refused.
// @ts-expect-error -- door.full has none
defineRecipes(doorCatalog, {}, { 'door.locked': knock });

// A recipe without a code is refused.
// @ts-expect-error -- no such code in the catalog
defineRecipes(doorCatalog, {}, { 'door.locked': knock, 'door.full': knock, 'door.ajar': knock });

const lockable = defineErrors('door', { 'door.locked': { ...spec, ...text, retry: 'after-change' } });

// A code that asks for a change has a remedy.
defineRecipes(lockable, { 'door.locked': { steps: [step] } }, { 'door.locked': knock });
// @ts-expect-error -- nothing tells what to change
defineRecipes(lockable, {}, { 'door.locked': knock });
// @ts-expect-error -- no such code in the catalog
defineRemedies(doorCatalog, { 'door.ajar': { steps: [step] } });

// A recipe has a step at least, and is no function.
// @ts-expect-error -- no step
({ title: 'does nothing', steps: [] }) satisfies Recipe;
// @ts-expect-error -- a function is no data
((): Recipe => knock) satisfies Recipe;

// What cannot happen by ordinary steps has one request on which it is forced, not a natural way besides.
({ title: 'forced', natural: { impossible: 'why' }, steps: [step] }) satisfies Recipe;
// @ts-expect-error -- two steps are a natural way
({ title: 'both', natural: { impossible: 'why' }, steps: [step, step] }) satisfies Recipe;
