import type { ReactNode } from "react";
import { Link } from "react-router";

/** One task: its name, what is known of it, and its state in words. */
export interface Task {
  id: string;
  name: string;
  /** Where it is done; without it the task cannot start yet. */
  to?: string | undefined;
  hint?: ReactNode;
  status: ReactNode;
}

/** Dated or ordered tasks with their states, each leading to the page where it is done. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="govuk-task-list app-task-list">
      {tasks.map((task) => (
        <li key={task.id} className={`govuk-task-list__item${task.to ? " govuk-task-list__item--with-link" : ""}`}>
          <div className="govuk-task-list__name-and-hint">
            {task.to ? (
              <Link className="govuk-link govuk-task-list__link" to={task.to} aria-describedby={`${task.id}-status`}>
                {task.name}
              </Link>
            ) : (
              <div>{task.name}</div>
            )}
            {task.hint && <div className="govuk-task-list__hint">{task.hint}</div>}
          </div>
          <div
            className={`govuk-task-list__status${task.to ? "" : " govuk-task-list__status--cannot-start-yet"}`}
            id={`${task.id}-status`}
          >
            {task.status}
          </div>
        </li>
      ))}
    </ul>
  );
}
