<#-- What is filled in on a Root Guard page; part of root-guard-form.ftl. Keycloak's own field macros carry no
     aria-describedby, so the inputs are written here inside Keycloak's group macro, which keeps label, error text and look
     native. -->

<#macro describedBy name help>
  <#local error = messagesPerField.existsError(name)>
  <#if error>aria-invalid="true"</#if>
  <#if help?has_content || error>
    aria-describedby="<#if error>input-error-${name}</#if><#if help?has_content> root-guard-help-${name}</#if>"
  </#if>
  <#if name == focus>autofocus</#if>
</#macro>

<#macro help name text>
  <#if text?has_content>
    <div class="${properties.kcFormHelperTextClass}">
      <div class="${properties.kcInputHelperTextClass}">
        <div class="${properties.kcInputHelperTextItemClass}" id="root-guard-help-${name}">
          <span class="${properties.kcInputHelperTextItemTextClass}">${text}</span>
        </div>
      </div>
    </div>
  </#if>
</#macro>

<#macro input name label help="" value="" autocomplete="off" required=true extra...>
  <#local error = messagesPerField.get(name)>
  <@field.group name=name label=label error=error>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
      <input id="${name}" name="${name}" type="text" value="${value}" autocomplete="${autocomplete}"
             <#if required>required</#if>
             <#list extra as attribute, content>${attribute}="${content}" </#list>
             <@describedBy name=name help=help/>>
      <@field.errorIcon error=error/>
    </span>
    <@.namespace.help name=name text=help/>
  </@field.group>
</#macro>

<#-- The nested text is that of one option. -->
<#macro select name label value options>
  <#local error = messagesPerField.get(name)>
  <@field.group name=name label=label error=error>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
      <select id="${name}" name="${name}" <@describedBy name=name help=""/>>
        <#list options as option>
          <option value="${option}" <#if option == value>selected</#if>><#nested option></option>
        </#list>
      </select>
      <span class="${properties.kcFormControlUtilClass}">
        <span class="${properties.kcFormControlToggleIcon!}">
          <i class="fas fa-caret-down" aria-hidden="true"></i>
        </span>
      </span>
    </span>
  </@field.group>
</#macro>

<#macro code name label help="" autocomplete="one-time-code">
  <@input name=name label=label help=help autocomplete=autocomplete inputmode="numeric" spellcheck="false"/>
</#macro>

<#macro password name label autocomplete help="">
  <#local error = messagesPerField.get(name)>
  <@field.group name=name label=label error=error>
    <div class="${properties.kcInputGroup}">
      <div class="${properties.kcInputGroupItemClass} ${properties.kcFill}">
        <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
          <input id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" required
                 <@describedBy name=name help=help/>>
          <@field.errorIcon error=error/>
        </span>
      </div>
      <div class="${properties.kcInputGroupItemClass}">
        <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button" id="${name}-show-password"
                aria-label="${msg("showPassword")}" aria-controls="${name}" data-password-toggle
                data-icon-show="${properties.kcFormPasswordVisibilityIconShow}"
                data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
                data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}">
          <i class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></i>
        </button>
      </div>
    </div>
    <@.namespace.help name=name text=help/>
  </@field.group>
</#macro>

<#-- Password managers file a password under the user name they find beside it; without a name it is never posted. -->
<#macro passwordOwner>
  <#if rootGuard.email?has_content>
    <input type="text" autocomplete="username" value="${rootGuard.email}" readonly hidden>
  </#if>
</#macro>

<#macro choices name legend>
  <#local error = messagesPerField.get(name)>
  <fieldset class="root-guard-choices" <#if error?has_content>aria-describedby="input-error-${name}"</#if>>
    <legend class="${properties.kcFormLabelClass}">
      <span class="${properties.kcFormLabelTextClass}">${legend}</span>
    </legend>
    <@fieldError name=name error=error/>
    <#nested>
  </fieldset>
</#macro>

<#-- What is nested describes the choice further, under the help. -->
<#macro choice name value title help="" checked=false first=false selectable=true kind="">
  <#local more><#nested></#local>
  <#local described = help?has_content || more?markup_string?trim?has_content>
  <label class="root-guard-choice pf-v5-c-radio">
    <input class="pf-v5-c-radio__input" type="radio" name="${name}" value="${value}" id="${name}-${value}" required
           aria-labelledby="${name}-${value}-title" <#if described>aria-describedby="${name}-${value}-help"</#if>
           <#if kind?has_content>data-kind="${kind}"</#if> <#if !selectable>disabled</#if>
           <#if checked>checked</#if> <#if first && name == focus>autofocus</#if>>
    <span class="pf-v5-c-radio__label<#if !selectable> pf-m-disabled</#if>" id="${name}-${value}-title">${title}</span>
    <#if described>
      <span class="pf-v5-c-radio__description" id="${name}-${value}-help">${help}${more}</span>
    </#if>
  </label>
</#macro>

<#macro checkbox name label>
  <#local error = messagesPerField.get(name)>
  <div class="${properties.kcFormGroupClass}">
    <div class="${properties.kcCheckboxClass}">
      <input class="${properties.kcCheckboxInputClass}" type="checkbox" id="${name}" name="${name}" value="true" required
             <@describedBy name=name help=""/>>
      <label class="${properties.kcCheckboxLabelClass}" for="${name}">${label}</label>
    </div>
    <@fieldError name=name error=error/>
  </div>
</#macro>

<#macro fieldError name error>
  <#if error?has_content>
    <div class="${properties.kcInputHelperTextClass}">
      <div class="${properties.kcInputHelperTextItemClass} ${properties.kcError}" id="input-error-${name}">
        <span class="${properties.kcInputErrorMessageClass}">${error}</span>
      </div>
    </div>
  </#if>
</#macro>
