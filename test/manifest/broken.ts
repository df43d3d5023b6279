/** For each rule something wrong that it must find: of what, by what it is replaced. The first is the manifest unless named. */

import type { RuleName } from './rules/index.ts';

export interface Break {
  /** A file of the checkout; the manifest where left out. */
  readonly file?: string;
  readonly of: string | RegExp;
  readonly by: string;
}

const long = (length: number) => 'x'.repeat(length);
const taskpane = '<SourceLocation resid="Taskpane.Url" />';

export const breaks: Readonly<Record<RuleName, readonly Break[]>> = {
  'is well-formed XML without a DTD': [
    { of: '</Hosts>', by: '' },
    { of: /<OfficeApp/, by: '<!DOCTYPE OfficeApp []><OfficeApp' },
  ],
  'has every element in its place': [
    { of: /(<Hosts>.*?<\/Hosts>)(.*?)(<Requirements>.*?<\/Requirements>)/s, by: '$3$2$1' },
    { of: /<ProviderName>.*?<\/ProviderName>/, by: '' },
    { of: /(<Runtimes>.*?<\/Runtimes>)(.*?<\/DesktopFormFactor>)/s, by: '$2$1' },
    {
      of: /(<VersionOverrides.*<\/VersionOverrides>)(\s*)(<ExtendedOverrides.*<\/ExtendedOverrides>)/s,
      by: '$3$1',
    },
    { of: /<Version>.*?<\/Version>/, by: '$&$&' },
    { of: 'xsi:type="TaskPaneApp"', by: 'xsi:type="ContentApp"' },
    { of: taskpane, by: `${taskpane}<SupportsPinning>true</SupportsPinning>` },
  ],
  'is known by a GUID': [{ of: /<Id>.*?<\/Id>/, by: '<Id>reportwright</Id>' }],
  'has a version of four numbers': [{ of: /<Version>.*?<\/Version>/, by: '<Version>1.0</Version>' }],
  'lives at one https address': [
    { of: /https:\/\/localhost:3443\/assets\/icon-32/, by: 'http://localhost:3443/assets/icon-32' },
    {
      of: /<SupportUrl DefaultValue="https:\/\/[^/]*/,
      by: '<SupportUrl DefaultValue="https://elsewhere.example',
    },
  ],
  'lists only other domains that the pane goes to': [
    { of: '<Hosts>', by: '<AppDomains><AppDomain>https://localhost:3443</AppDomain></AppDomains><Hosts>' },
    {
      of: '<Hosts>',
      by: '<AppDomains><AppDomain>https://login.example/path</AppDomain></AppDomains><Hosts>',
    },
  ],
  'is for Word and nothing else': [
    { of: '<Host Name="Document" />', by: '<Host Name="Document" /><Host Name="Workbook" />' },
    { of: '<Host xsi:type="Document">', by: '<Host xsi:type="Workbook">' },
  ],
  'may read and write the document': [{ of: 'ReadWriteDocument', by: 'ReadDocument' }],
  'asks for no more of Word than the code': [
    { of: 'Name="WordApi" MinVersion="1.3"', by: 'Name="WordApi" MinVersion="1.4"' },
    { of: /<Set Name="CompressedFile".*?\/>/, by: '' },
    { of: /<Set Name="WordApi"/, by: '<Set Name="SharedRuntime" MinVersion="1.1" /><Set Name="WordApi"' },
  ],
  'shares a runtime only where there is one': [
    { of: 'bt:Set Name="SharedRuntime"', by: 'bt:Set Name="AddinCommands"' },
  ],
  'refers only to resources that are there': [
    { of: '<bt:Url id="Help.Url"', by: '<bt:Url id="Help"' },
    { of: '<Description resid="CheckReport.Tip" />', by: '<Description resid="CheckReport.Label" />' },
  ],
  'has no resource that nothing refers to': [
    {
      of: '<bt:Urls>',
      by: '<bt:Urls><bt:Url id="Spare.Url" DefaultValue="https://localhost:3443/taskpane.html" />',
    },
  ],
  'names resources in up to 32 characters': [{ of: /Help\.Url/g, by: `Help.${long(28)}` }],
  'names each thing once': [
    { of: 'id="Reportwright.CheckReport"', by: 'id="Reportwright.RefreshFigures"' },
    { of: 'Image id="Icon.Link.80"', by: 'Image id="Icon.Link.64"' },
    { of: 'id="Reportwright.Group"', by: `id="${long(126)}"` },
  ],
  'keeps to the lengths of texts': [
    { of: '<DisplayName DefaultValue="Reportwright">', by: `<DisplayName DefaultValue="${long(126)}">` },
    { of: /<Description DefaultValue="[^"]*"/, by: `<Description DefaultValue="${long(251)}"` },
    { of: 'DefaultValue="Link this number to a figure"', by: `DefaultValue="${long(126)}"` },
    { of: 'Value="Agor Reportwright wrth', by: `Value="${long(251)}` },
  ],
  'has labels that fit the ribbon in every language': [
    { of: 'Value="Gwirio adroddiad"', by: 'Value="Gwirio’r adroddiad"' },
  ],
  'speaks every language': [
    { of: '<bt:Override Locale="cy-GB" Value="Agor y cwarel" />', by: '' },
    { of: '<DefaultLocale>en-GB<', by: '<DefaultLocale>en-US<' },
    { of: '<Override Locale="cy-GB" Value="cy-GB" />', by: '' },
  ],
  'has the sizes of icons that Office asks for': [
    { of: '<bt:Image size="80" resid="Icon.Link.80" />', by: '' },
    { of: '<bt:Image size="20" resid="Icon.Link.20" />', by: '<bt:Image size="30" resid="Icon.Link.20" />' },
  ],
  'has pictures of the size it says': [
    { of: 'assets/icon-link-64.png', by: 'assets/icon-link-48.png' },
    { of: 'assets/icon-check-32.png', by: 'assets/icon-tick-32.png' },
    {
      of: '<HighResolutionIconUrl DefaultValue="https://localhost:3443/assets/icon-64',
      by: '<HighResolutionIconUrl DefaultValue="https://localhost:3443/assets/icon-80',
    },
    { file: 'assets/icon-pane-16.png', of: 'PNG', by: 'GIF' },
  ],
  'draws each command differently': [{ of: 'assets/icon-link-32.png', by: 'assets/icon-check-32.png' }],
  'names icons so that Office can keep them': [
    { of: 'assets/icon-pane-16.png', by: 'assets/icon-pane-16.3f9a01bc.png' },
    { of: 'assets/icon-32.png', by: 'assets/icon-32.png?v=2' },
  ],
  'stands in one place of the ribbon': [
    {
      of: '</OfficeTab>',
      by: '</OfficeTab><CustomTab id="Reportwright.Tab"><Label resid="Group.Label" /></CustomTab>',
    },
    { of: 'TabHome', by: 'TabReview' },
  ],
  'offers the link on selected text': [{ of: 'ContextMenuText', by: 'ContextMenuCell' }],
  'calls what the code answers': [
    { of: '<FunctionName>checkReport<', by: '<FunctionName>checkTheReport<' },
    { of: '<FunctionName>linkNumber<', by: '<FunctionName>checkReport<' },
    { of: /xsi:type="ExecuteFunction"/, by: 'xsi:type="ShowTaskpane"' },
  ],
  'opens one pane, the one that Word can open by itself': [
    { of: 'Office.AutoShowTaskpaneWithDocument', by: 'Reportwright.Pane' },
    { of: /<TaskpaneId>.*?<\/TaskpaneId>/, by: '' },
  ],
  'runs in one place': [
    { of: '<FunctionFile resid="Taskpane.Url" />', by: '<FunctionFile resid="Help.Url" />' },
    { of: 'lifetime="long"', by: 'lifetime="short"' },
    { of: /(<bt:Url id="Taskpane.Url" DefaultValue="[^"]*)taskpane/, by: '$1other' },
  ],
  'leads to files that are there': [
    { of: /assets\/help\.html/g, by: 'assets/support.html' },
    { of: 'Value="cy-GB" />', by: 'Value="cy" />' },
    { of: /shortcuts\.json/, by: 'keys.json' },
  ],
  'opens pages that are built': [
    { of: /taskpane\.html/g, by: 'pane.html' },
    { file: 'webpack.config.js', of: /assets\/\*\.\{[^}]*\}/, by: 'assets/*.{svg,png}' },
  ],
  'has shortcuts that do what the code answers': [
    { file: 'assets/shortcuts.json', of: '"id": "checkReport"', by: '"id": "check"' },
    { file: 'assets/shortcuts.json', of: '"action": "openPane"', by: '"action": "open"' },
    { file: 'assets/shortcuts.json', of: '"type": "ExecuteFunction"', by: '"type": "ShowTaskpane"' },
    { file: 'assets/shortcuts.json', of: '"default": "Ctrl', by: '"web": "Ctrl' },
    { file: 'assets/shortcuts.json', of: '{', by: '' },
  ],
  'has shortcuts clear of other keys': [
    { file: 'assets/shortcuts.json', of: 'Ctrl+Alt+Shift+K', by: 'Ctrl+Alt+Shift+P' },
    { file: 'assets/shortcuts.json', of: 'Ctrl+Alt+Shift+K', by: 'Ctrl+Alt+Shift+S' },
    { file: 'assets/shortcuts.json', of: 'Ctrl+Alt+Shift+P', by: 'Ctrl+P' },
    { file: 'assets/shortcuts.json', of: 'Command+Alt+Shift+P', by: 'Ctrl+Alt+Shift+P' },
  ],
  'has shortcuts in every language': [
    { file: 'assets/shortcuts.cy-GB.json', of: 'checkReport_name', by: 'check_name' },
    { file: 'assets/shortcuts.json', of: '${resource.openPane_name}', by: 'Open' },
    { of: '.${token.locale}.json', by: '.json' },
  ],
};
