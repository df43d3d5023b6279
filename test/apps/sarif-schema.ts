/** What the schema of SARIF 2.1.0 (OASIS) requires and forbids of the objects that we write; what it leaves free is left out. */

const text = { type: 'string' };
const message = { type: 'object', required: ['text'], properties: { text } };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const properties = {
  type: 'object',
  properties: { tags: { type: 'array', items: text, uniqueItems: true } },
};

const location = {
  type: 'object',
  additionalProperties: false,
  properties: {
    physicalLocation: {
      type: 'object',
      required: ['artifactLocation'],
      additionalProperties: false,
      properties: {
        artifactLocation: {
          type: 'object',
          additionalProperties: false,
          properties: { uri: { type: 'string', pattern: '^[^\\s<>"]+$' } },
        },
      },
    },
    logicalLocations: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { name: text, fullyQualifiedName: text },
      },
    },
    message,
    properties,
  },
};

const rule = {
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: {
      type: 'object',
      additionalProperties: false,
      properties: { level, enabled: { type: 'boolean' } },
    },
    properties,
  },
};

const result = {
  type: 'object',
  required: ['message'],
  additionalProperties: false,
  properties: {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: -1 },
    kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
    level,
    message,
    locations: { type: 'array', items: location },
    partialFingerprints: { type: 'object', additionalProperties: text },
    suppressions: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'object',
        required: ['kind'],
        additionalProperties: false,
        properties: {
          kind: { enum: ['inSource', 'external'] },
          status: { enum: ['accepted', 'underReview', 'rejected'] },
          justification: text,
          properties,
        },
      },
    },
    properties,
  },
};

const notification = {
  type: 'object',
  required: ['message'],
  additionalProperties: false,
  properties: { message, level, locations: { type: 'array', items: location, uniqueItems: true } },
};

export const sarifSchema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: text,
    version: { enum: ['2.1.0'] },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: text,
                  version: text,
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  rules: { type: 'array', uniqueItems: true, items: rule },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: { type: 'array', items: result },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              additionalProperties: false,
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: { type: 'array', items: notification },
              },
            },
          },
        },
      },
    },
  },
};
