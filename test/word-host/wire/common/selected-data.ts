import { asRecord } from '../envelope.ts';
import { CommonError, errors, invoke, selection, type Calls, type CommonParts } from './call.ts';

/** Reading and replacing what is selected, as text or as Flat OPC. */
export function selectedData(parts: CommonParts): Calls {
  return {
    64: {
      name: 'document.getSelectedDataAsync',
      run({ DdaGetBindingData: request }) {
        switch (asRecord(request)['CoerceType']) {
          case 'text':
            return { Data: parts.model.document.selection().text };
          case 'ooxml':
            return { Data: invoke(parts, selection(parts), 'GetOoxml') };
          default:
            throw new CommonError(errors.coercionNotSupported);
        }
      },
    },
    65: {
      name: 'document.setSelectedDataAsync',
      writes: true,
      run({ DdaSetBindingData: request }) {
        const { CoerceType: as, Data: data } = asRecord(request);
        const method = as === 'text' ? 'InsertText' : as === 'ooxml' ? 'InsertOoxml' : null;
        if (method === null) throw new CommonError(errors.coercionNotSupported);
        invoke(parts, selection(parts), method, [data, 'Replace']);
        return {};
      },
    },
  };
}
