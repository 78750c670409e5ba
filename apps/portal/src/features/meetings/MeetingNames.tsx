import { Outlet } from "react-router";
import { NamesHidden } from "../../design/child-names.js";
import { useViewer } from "../../session/viewer.js";

/** Every page of a meeting: children by initials while the person hides names, for a screen that others see. */
export function MeetingNames() {
  const { settings } = useViewer();
  return (
    <NamesHidden value={settings.hidesNames}>
      <Outlet />
    </NamesHidden>
  );
}
