import { useEffect, useState } from "react";
import { Link, useLocation } from "react-router";
import { signOut } from "../session/sign-out.js";
import { mayEnter, type Viewer } from "../session/viewer.js";
import { isCurrent, linksFor } from "./navigation.js";
import { SearchBox } from "./SearchBox.js";

/** The service's name and the main links; on a phone they fold under a Menu button. */
export function ServiceNavigation({ viewer }: { viewer: Viewer | null }) {
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu folds away whenever the address changes.
  useEffect(() => setOpen(false), [pathname]);
  return (
    <section aria-label="Service information" className="govuk-service-navigation app-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          <span className="govuk-service-navigation__service-name">
            <Link to="/" className="govuk-service-navigation__link">
              ROME register
            </Link>
          </span>
          {viewer && (
            <>
              <button
                type="button"
                className="govuk-service-navigation__toggle app-navigation__toggle"
                aria-controls="navigation"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                Menu
              </button>
              <div id="navigation" className={`app-navigation__folds${isOpen ? " app-navigation__folds--open" : ""}`}>
                <MainLinks viewer={viewer} pathname={pathname} />
                <AccountLinks viewer={viewer} />
              </div>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function MainLinks({ viewer, pathname }: { viewer: Viewer; pathname: string }) {
  return (
    <nav aria-label="Main" className="govuk-service-navigation__wrapper">
      <ul className="govuk-service-navigation__list">
        {linksFor(viewer).map((link) => {
          const current = isCurrent(link, pathname);
          return (
            <li
              key={link.to}
              className={`govuk-service-navigation__item${current ? " govuk-service-navigation__item--active" : ""}`}
            >
              <Link
                to={link.to}
                className="govuk-service-navigation__link"
                {...(current ? { "aria-current": pathname === link.to ? "page" : "true" } : {})}
              >
                {current ? (
                  <strong className="govuk-service-navigation__active-fallback">{link.text}</strong>
                ) : (
                  link.text
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function AccountLinks({ viewer }: { viewer: Viewer }) {
  return (
    <div className="app-account">
      {mayEnter(viewer, "REGISTER") && <SearchBox />}
      <Link to="/help" className="govuk-link govuk-link--no-visited-state app-account__item">
        Help
      </Link>
      <Link to="/account" className="govuk-link govuk-link--no-visited-state app-account__item">
        {viewer.person.name}
      </Link>
      <button type="button" className="app-link-button app-account__item" onClick={() => void signOut()}>
        Sign out
      </button>
    </div>
  );
}
