/** What keeps one draft of the page that is open. */
interface Keeper {
  flush: () => Promise<void>;
  isKept: () => boolean;
}

const keepers = new Set<Keeper>();

/** Takes part in what is saved before the page is left; gives what ends it. */
export function keepDrafts(keeper: Keeper): () => void {
  keepers.add(keeper);
  return () => void keepers.delete(keeper);
}

/** Saves every draft of the page that waits. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...keepers].map(async (keeper) => await keeper.flush()));
}

/** Says whether the page keeps a draft, so that whoever comes back is told to look for it. */
export function hasDrafts(): boolean {
  return keepers.size > 0;
}

/** Says whether something stands on the page that is nowhere else: a draft that could not be saved, or a form without one. */
export function hasUnsavedWords(): boolean {
  return [...keepers].some((keeper) => !keeper.isKept()) || [...document.forms].some(isUnkept);
}

function isUnkept(form: HTMLFormElement): boolean {
  if ("kept" in form.dataset || form.role === "search") return false;
  return [...form.elements].some(isChanged);
}

function isChanged(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement)) return false;
  const isChoice = field.type === "radio" || field.type === "checkbox";
  return isChoice ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}
