/** The style sheet of published pages: readable at 200 %, on a telephone, on paper; contrast 12:1. */
export const PUBLICATION_STYLE = [
  'body{margin:0;background:#fff;color:#222;font:1.125rem/1.9 "仿宋","Noto Serif CJK SC","Songti SC",serif}',
  'main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem}',
  '.skip{position:absolute;left:-100rem}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.25rem .75rem}',
  'h1{font-size:1.65rem;line-height:1.5;text-align:center;margin:0 0 1rem}',
  'h2{font-size:1.2rem;margin:1.75rem 0 .5rem}h3{font-size:1.125rem;margin:1.25rem 0 .25rem}',
  'h4{font-size:1.125rem;font-weight:normal;margin:1rem 0 .25rem}',
  'p{margin:.25rem 0;text-indent:2em;overflow-wrap:anywhere}.plain,.number,.signature{text-indent:0}',
  '.number{text-align:center;margin-bottom:1.5rem}.signature{text-align:right;margin-top:3rem;padding-right:2em}',
  'dl{margin:1rem 0}dt{font-weight:bold;margin-top:.5rem}dd{margin:0 0 0 2em;overflow-wrap:anywhere}',
  'table{width:100%;border-collapse:collapse;margin:1rem 0}caption{font-weight:bold;padding:.5rem}',
  'th,td{border:1px solid #555;padding:.3rem .5rem;text-align:left;vertical-align:top}',
  'ol{margin:.25rem 0 .25rem 2em}hr{border:0;margin:2rem 0}',
  '@media print{main{max-width:none;padding:0}.skip{display:none}body{font-size:16pt}hr{break-after:page}',
  'h1,h2,h3,h4{break-after:avoid}tr,.signature{break-inside:avoid}}',
].join('')
