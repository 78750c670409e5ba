import { Outlet } from "react-router";
import { SessionWarning } from "../session/SessionWarning.js";
import { useIsDemo } from "../session/use-is-demo.js";
import { useSession } from "../session/viewer.js";
import { DemoBanner } from "./DemoBanner.js";
import { Footer } from "./Footer.js";
import { Header } from "./Header.js";
import { PastBanner } from "./PastBanner.js";
import { ServiceNavigation } from "./ServiceNavigation.js";
import { SkipLink } from "./SkipLink.js";

/** What stands round every page: skip link, header, navigation, demonstration notice and footer. */
export function Layout() {
  const { viewer } = useSession();
  const isDemo = useIsDemo();
  return (
    <>
      <SkipLink />
      <Header name={viewer?.authority.name ?? "Children missing education"} />
      <ServiceNavigation viewer={viewer} />
      <div className="govuk-width-container app-page">
        {isDemo && <DemoBanner />}
        <PastBanner />
        <main className="govuk-main-wrapper app-main" id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {viewer && <SessionWarning />}
      <Footer viewer={viewer} />
    </>
  );
}
