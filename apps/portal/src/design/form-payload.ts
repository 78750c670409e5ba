type Answers = [name: string, value: string][];

/** What stands in a form, as a draft keeps it. */
export function payloadOf(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === "string"));
}

/** Puts a draft's answers back into a form, as if somebody typed and chose them; an unreadable one changes nothing. */
export function fillForm(form: HTMLFormElement, payload: string): void {
  const answers = read(payload);
  fillFields(form, answers);
  // Fields that an answer brings forth stand there a moment later.
  window.setTimeout(() => fillFields(form, answers), 0);
}

function fillFields(form: HTMLFormElement, answers: Answers): void {
  const left = [...answers];
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      const isWanted = answers.some(([name, value]) => name === field.name && value === field.value);
      if (isWanted !== field.checked && (isWanted || field.type === "checkbox")) field.click();
    } else if (isTyped(field)) {
      const place = left.findIndex(([name]) => name === field.name);
      const [answer] = place < 0 ? [] : left.splice(place, 1);
      if (answer && answer[1] !== field.value) type(field, answer[1]);
    }
  }
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isTyped(field: Element): field is Typed {
  return (
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement ||
    (field instanceof HTMLInputElement && field.type !== "hidden" && field.type !== "file")
  );
}

/** Past React's own setter, which would take the change for one that it made itself. */
function type(field: Typed, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

function read(payload: string): Answers {
  try {
    const parsed: unknown = JSON.parse(payload);
    return Array.isArray(parsed) ? parsed.filter(isAnswer) : [];
  } catch {
    return [];
  }
}

function isAnswer(pair: unknown): pair is Answers[number] {
  return Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string";
}
