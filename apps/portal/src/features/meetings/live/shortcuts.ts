import { useEffect, useRef } from "react";

/** What each single key does. */
export type Keys = Readonly<Record<string, () => void>>;

const TYPING = "input, textarea, select, [contenteditable]";

/**
 * Listens for single keys while the person has switched them on: never while something is typed, never with Ctrl, Alt
 * or the Windows key. Escape leaves a field, so that the next key counts; Ctrl and Enter saves the form being typed in.
 */
export function useShortcuts(isOn: boolean, keys: Keys, leaveField: () => void): void {
  const doing = useRef({ keys, leaveField });
  useEffect(() => {
    doing.current = { keys, leaveField };
  });
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const field = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(TYPING) : null;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return saveFormOf(field, event);
      if (!isOn || event.ctrlKey || event.metaKey) return;
      if (field) return event.key === "Escape" ? doing.current.leaveField() : undefined;
      const act = doing.current.keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn]);
}

function saveFormOf(field: HTMLElement | null, event: KeyboardEvent): void {
  const form = field?.closest("form");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}

/** Brings a field or heading into view and puts the focus on it, opening what it is folded away in. */
export function goToPart(id: string): void {
  const part = document.getElementById(id);
  const folded = part?.closest("details");
  if (folded) folded.open = true;
  const hidden = part?.closest<HTMLElement>("[hidden]");
  if (hidden) {
    document.querySelector<HTMLElement>(`[aria-controls="${hidden.id}"]`)?.click();
    window.setTimeout(() => show(part), 0);
  } else show(part);
}

function show(part: HTMLElement | null): void {
  part?.focus();
  part?.scrollIntoView({ block: "nearest" });
}
