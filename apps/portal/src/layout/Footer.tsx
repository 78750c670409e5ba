import { Link } from "react-router";
import { mayEnter, type Viewer } from "../session/viewer.js";

const LINKS = [
  { to: "/help", text: "Help" },
  { to: "/accessibility", text: "Accessibility statement" },
  { to: "/privacy", text: "Privacy notice" },
];

const PROCEDURE = { to: "/procedure", text: "Procedure" };

/** Help, the two statements and, for whoever works by them, the rules; in the same place on every page. */
export function Footer({ viewer }: { viewer: Viewer | null }) {
  const links = viewer && mayEnter(viewer, "PROCEDURE") ? [PROCEDURE, ...LINKS] : LINKS;
  return (
    <footer className="app-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">Support links</h2>
        <ul className="app-footer__links">
          {links.map((link) => (
            <li key={link.to}>
              <Link to={link.to} className="govuk-link govuk-link--no-visited-state">
                {link.text}
              </Link>
            </li>
          ))}
        </ul>
        {viewer && (
          <p className="govuk-body-s app-footer__note">Official – sensitive. Use it only for your work here.</p>
        )}
      </div>
    </footer>
  );
}
