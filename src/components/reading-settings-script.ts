/*
 * What the reader has chosen, put on the root element before anything is drawn. It is a constant,
 * so that a Content Security Policy can name it by its hash. `data-script` says that scripts run:
 * what needs them is shown only then.
 */
export const READING_SETTINGS_SCRIPT =
  "(d=>{d.script='';try{for(const k of['theme','size']){const v=localStorage['rasad-'+k];if(v)d[k]=v}}catch{}})(document.documentElement.dataset)";
