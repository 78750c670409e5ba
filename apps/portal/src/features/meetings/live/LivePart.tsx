import { createContext, type ReactNode, useContext, useId, useState } from "react";

/** The parts that somebody has unfolded: they stay so from child to child. */
const Unfolded = createContext<{ open: readonly string[]; toggle: (part: string) => void }>({
  open: [],
  toggle: () => undefined,
});

/** Remembers which parts are unfolded while it is on the screen. */
export function UnfoldedParts({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<readonly string[]>([]);
  function toggle(part: string) {
    setOpen((before) => (before.includes(part) ? before.filter((one) => one !== part) : [...before, part]));
  }
  return <Unfolded value={{ open, toggle }}>{children}</Unfolded>;
}

/**
 * A part of the page under its heading. Where it `folds`, the heading opens and closes it; the part itself stays where it
 * is, so that nothing typed in it is lost when a phone is turned.
 */
export function LivePart(props: {
  /** What it is remembered by. */
  part: string;
  heading: string;
  folds: boolean;
  /** How the heading looks where nothing is folded. */
  look?: "govuk-heading-m" | "govuk-heading-s";
  headingId?: string;
  children: ReactNode;
}) {
  const { open, toggle } = useContext(Unfolded);
  const isOpen = open.includes(props.part);
  const body = useId();
  return (
    <section className="app-section">
      <h2 className={props.folds ? "app-fold" : (props.look ?? "govuk-heading-m")} id={props.headingId}>
        {props.folds ? (
          <button
            type="button"
            className="app-fold__button"
            aria-expanded={isOpen}
            aria-controls={body}
            onClick={() => toggle(props.part)}
          >
            {props.heading}
          </button>
        ) : (
          props.heading
        )}
      </h2>
      <div id={body} hidden={props.folds && !isOpen}>
        {props.children}
      </div>
    </section>
  );
}
