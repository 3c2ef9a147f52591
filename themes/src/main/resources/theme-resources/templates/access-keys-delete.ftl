<#import "root-guard-form.ftl" as page>
<#import "access-keys-list.ftl" as list>

<@page.page title=msg("rootGuardAccessKeysDeleteTitle") fields=["confirm"]>
  <p>${msg("rootGuardAccessKeysDeleteLead")}</p>
  <@page.heading id="root-guard-deleted" text=rootGuard.key.label/>
  <@list.facts key=rootGuard.key/>
  <@page.form>
    <@page.input name="confirm" label=msg("rootGuardAccessKeysConfirm") value=rootGuard.confirm!""
        help=msg("rootGuardAccessKeysConfirmHelp") spellcheck="false" autocapitalize="characters"/>
    <@page.actions>
      <@page.button name="continue" label="rootGuardAccessKeysDelete"/>
      <@page.button name="cancel" label="rootGuardAccessKeysBack" type="secondary"/>
    </@page.actions>
  </@page.form>
</@page.page>
