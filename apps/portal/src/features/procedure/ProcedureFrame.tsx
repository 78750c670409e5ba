import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { type PageQuery, QueryPage, Tabs } from "../../design/index.js";

const TABS = [
  { to: "/procedure", text: "Dates" },
  { to: "/procedure/checks", text: "Checks and guards" },
  { to: "/procedure/leaving", text: "Leaving a roll and closing" },
  { to: "/procedure/telling", text: "Telling and forms" },
  { to: "/procedure/lists", text: "Versions and lists" },
];

/** A part of the procedure, with the way to the other parts. */
export function ProcedureFrame<Data, Shown extends { name: string; version: string }>(props: {
  title: string;
  query: PageQuery<Data>;
  show: (data: Data) => Shown;
  children: (shown: Shown) => ReactNode;
}) {
  const { pathname } = useLocation();
  return (
    <QueryPage title={props.title} query={props.query} show={props.show}>
      {(shown) => (
        <>
          <p className="govuk-body">
            {shown.name}, {shown.version}. Each rule stands with its clause.
          </p>
          <Tabs label="Parts of the procedure" tabs={TABS.map((tab) => ({ ...tab, isCurrent: tab.to === pathname }))} />
          {props.children(shown)}
        </>
      )}
    </QueryPage>
  );
}
