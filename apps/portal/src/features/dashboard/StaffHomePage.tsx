import { ButtonLink, Page } from "../../design/index.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { AdminLinks } from "../people/index.js";

/** Home for those who neither sit on the panel nor keep the register. */
export function StaffHomePage() {
  const viewer = useViewer();
  const [mayRefer, isAdmin] = [mayEnter(viewer, "REFER"), mayEnter(viewer, "ADMIN")];
  return (
    <Page title="ROME register">
      {mayRefer && (
        <>
          <p className="govuk-body">
            Ask whether a child is known to the register, or refer a child who misses education or may come to miss it.
          </p>
          <ButtonLink to="/refer">Ask about a child or refer</ButtonLink>
        </>
      )}
      {isAdmin && <AdminLinks />}
      {!mayRefer && !isAdmin && (
        <p className="govuk-body">
          Your role has no work to do here. If you need more for your work, ask business support.
        </p>
      )}
    </Page>
  );
}
