import { Link } from "react-router";

/** One tab: an address of its own, so that it can be shared and gone back to. */
export interface Tab {
  to: string;
  text: string;
  isCurrent: boolean;
}

/** Parts of one page, each at its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="app-tabs" aria-label={label}>
      <ul className="app-tabs__list">
        {tabs.map((tab) => (
          <li key={tab.to} className="app-tabs__item">
            <Link to={tab.to} className="app-tabs__link" aria-current={tab.isCurrent ? "page" : undefined}>
              {tab.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
