import { useViewer } from "../../../session/viewer.js";

/** The key that does what a button says, shown while single keys are switched on. */
export function KeyHint({ of }: { of: string }) {
  const { settings } = useViewer();
  if (!settings.hasShortcuts) return null;
  return (
    <span className="app-key" aria-hidden="true">
      {of}
    </span>
  );
}
