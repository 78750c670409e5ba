import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { Provider } from "urql";
import { client, makeClient } from "../client.js";

/** Which moment the pages show. */
interface Past {
  /** Day and time in London, as 2026-11-03T10:00; null for now. */
  asAt: string | null;
  lookAt: (asAt: string | null) => void;
}

const PastContext = createContext<Past>({ asAt: null, lookAt: () => undefined });

/** Gives every page the register as it stands, or as it stood at a chosen moment until the person comes back to now. */
export function PastProvider({ children }: { children: ReactNode }) {
  const [asAt, lookAt] = useState<string | null>(null);
  const past = useMemo(() => ({ asAt, lookAt }), [asAt]);
  const asked = useMemo(() => (asAt === null ? client : makeClient(asAt)), [asAt]);
  return (
    <PastContext value={past}>
      <Provider key={asAt} value={asked}>
        {children}
      </Provider>
    </PastContext>
  );
}

/** Which moment the pages show, and how to change it. */
export function usePast(): Past {
  return useContext(PastContext);
}
