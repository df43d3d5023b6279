import { useRef, useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { insertSkeleton } from '../insert-skeleton.ts';
import { defaultValues, problems } from '../header-form.ts';
import type { HeaderErrors, HeaderValues } from '../header-form.ts';
import { focusFirstWrong } from '../focus.ts';
import { isEmpty } from '../outline.ts';
import { Footer } from '../parts/Footer.tsx';
import { HeaderFields } from '../parts/HeaderFields.tsx';
import { Options } from '../parts/Options.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { TextButton } from '../parts/TextButton.tsx';
import { TypeCards } from '../parts/TypeCards.tsx';
import { useAsked } from '../hooks/use-asked.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';

const useStyles = makeStyles({
  form: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
});

/** Chooses a report type, asks what its header needs, and puts the skeleton in. */
export function StartForm({ checked }: { checked: Checked }) {
  const styles = useStyles();
  const shared = useShared();
  const { types, ports, run, recheck, dispatch, storage } = useSession();
  const writing = useWriting();
  const form = useRef<HTMLFormElement>(null);
  const remembered = types.find((each) => each.id === storage.get('reportwright.type'));
  const [typeId, setTypeId] = useState((remembered ?? types[0])?.id ?? '');
  const [values, setValues] = useState<HeaderValues>({});
  const [errors, setErrors] = useState<HeaderErrors>({});
  useAsked('insert-skeleton', () =>
    form.current?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus(),
  );
  const type = types.find((each) => each.id === typeId);
  if (!type) return <TabBody>There are no report types here. Ask whoever looks after Reportwright.</TabBody>;

  const header = { ...defaultValues(type), ...values };
  const choose = (id: string) => {
    setTypeId(id);
    setErrors({});
    storage.set('reportwright.type', id);
  };
  const insert = async () => {
    const wrong = problems(type.header, header);
    setErrors(wrong);
    if (focusFirstWrong(form.current, wrong)) return;
    const own = Object.fromEntries(type.header.map(({ id }) => [id, (header[id] ?? '').trim()]));
    const done = await run(
      'Inserting the skeleton',
      (watch) => insertSkeleton(ports(), type.id, own, watch),
      'parts',
    );
    if (!done) return;
    storage.set('reportwright.type', type.id);
    dispatch({
      kind: 'notice',
      notice: {
        intent: 'success',
        text: 'The skeleton is in. Its yellow words tell what to write where.',
        focus: true,
      },
    });
  };
  const takeAsItIs = async () => {
    dispatch({ kind: 'type', typeId: type.id });
    await recheck({ typeId: type.id });
  };

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!writing.disabledFocusable) void insert();
      }}
    >
      <TabBody>
        {!isEmpty(checked.document) && (
          <p className={shared.text}>
            This document does not say what kind of report it is. Choose its form: the sections that it lacks
            can be added, and what you wrote stays.
          </p>
        )}
        <TypeCards types={types} chosen={type.id} onChoose={choose} />
        <div className={shared.textButtons}>
          <TextButton onClick={() => void takeAsItIs()}>Use this document as it is</TextButton>
        </div>
        <HeaderFields
          fields={type.header}
          values={header}
          errors={errors}
          onChange={(next) => {
            setValues(next);
            if (Object.keys(errors).length > 0) setErrors(problems(type.header, next));
          }}
        />
        {checked.figures.length > 0 && <Options />}
      </TabBody>
      <Footer>
        <Button type="submit" appearance="primary" {...writing}>
          Insert the skeleton
        </Button>
      </Footer>
    </form>
  );
}
