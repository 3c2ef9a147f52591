<#import "root-guard-assets.ftl" as assets>
<!DOCTYPE html>
<html lang="${lang}"<#if dark> data-dark-class="pf-v5-theme-dark"</#if>>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light<#if dark> dark</#if>">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="${favicon}">
    <link rel="stylesheet" href="${vendor}/patternfly-v5/patternfly.min.css">
    <link rel="stylesheet" href="${assets.asset("css/root-guard-console.css")}">
    <script src="${assets.asset("js/console/dark.js")}"></script>
    <script type="module" src="${assets.asset("js/console/main.js")}"></script>
  </head>
  <body data-page-id="root-guard-console" data-realm="${realm}" data-master-realm="${masterRealm}" data-client-id="${clientId}"
      data-page="${page}" data-protocol="${protocol}" data-admin="${admin}"
      data-crypto="${vendor}/web-crypto-shim/web-crypto-shim.js">
    <div id="root-guard-console" class="pf-v5-c-page">
      <main class="pf-v5-c-page__main">
        <section class="pf-v5-c-page__main-section">
          <h1 class="pf-v5-c-title pf-m-2xl">${title}</h1>
          <p role="status">${loading}</p>
          <noscript><p>${noScript}</p></noscript>
        </section>
      </main>
    </div>
  </body>
</html>
