/** In place of the pane where there is no Word round it: why, and where to go instead. */
export function OutsideWord({ message, workbench }: { message: string; workbench: string }) {
  return (
    <main className="rw-outside">
      <h1>This page belongs in Word</h1>
      <p>{message}</p>
      <p>
        Without Word, write and check a report in <a href={workbench}>the workbench</a>, here in your browser.
      </p>
    </main>
  );
}
