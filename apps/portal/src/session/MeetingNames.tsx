import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { NamesHidden } from "../design/child-names.js";
import { useViewer } from "./viewer.js";

/** Every page of a meeting: children by initials while the person hides names, for a screen that others see. */
export function MeetingNames({ children }: { children: ReactNode }) {
  const { hidesNames } = useViewer().settings;
  const { pathname } = useLocation();
  return <NamesHidden value={hidesNames && pathname.startsWith("/meetings/")}>{children}</NamesHidden>;
}
