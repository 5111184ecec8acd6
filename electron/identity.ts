/** Names that never change: Windows and the installer know the program by its id. */

export const APP_ID = 'cn.fuyi-desk.app'
export const APP_TITLE = '复议应诉办案台'
