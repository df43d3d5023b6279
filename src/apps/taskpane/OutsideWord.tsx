/** In place of the pane where Word is not there or does not answer: why, and where to go instead. */
export function OutsideWord({ message, workbench }: { message: string; workbench: string }) {
  return (
    <div className="rw-outside">
      <h1>Reportwright cannot start here</h1>
      <p>{message}</p>
      <p>
        You can write and check reports without Word in <a href={workbench}>the workbench</a>, here in your
        browser.
      </p>
    </div>
  );
}
