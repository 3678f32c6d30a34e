; What the installer says of its own, in Kazakh, Russian and English.

LangString RUNNING ${LANG_KAZAKH} "Quqyq ашық тұр. Алдымен оны жабыңыз, содан кейін «Қайталау» («Повтор», Retry) түймесін басыңыз."
LangString RUNNING ${LANG_RUSSIAN} "Программа Quqyq открыта. Сначала закройте её, потом нажмите «Повтор» (Retry)."
LangString RUNNING ${LANG_ENGLISH} "Quqyq is open. Close it first, then click Retry."

LangString NEWER ${LANG_KAZAKH} "Компьютерде Quqyq бағдарламасының жаңарақ нұсқасы ($0) тұр. Оның орнына ескірек ${VERSION} нұсқасын орнатасыз ба?"
LangString NEWER ${LANG_RUSSIAN} "На компьютере уже стоит более новая версия Quqyq ($0). Поставить вместо неё более старую, ${VERSION}?"
LangString NEWER ${LANG_ENGLISH} "A newer version of Quqyq ($0) is installed. Put the older version ${VERSION} in its place?"

LangString FULL ${LANG_KAZAKH} "Дискіде орын жетпейді. Орын босатыңыз немесе басқа қалтаны таңдаңыз. Бұрын басқа нұсқа тұрса, ол сол күйі қалды."
LangString FULL ${LANG_RUSSIAN} "На диске не хватает места. Освободите место или выберите другую папку. Если раньше стояла другая версия, она осталась как была."
LangString FULL ${LANG_ENGLISH} "There is not enough room on the disk. Make room, or choose another folder. If another version was there before, it was left as it was."

LangString HELD ${LANG_KAZAKH} "Файлдарды орнына қою мүмкін болмады: оларды басқа бағдарлама ұстап тұр. Компьютерді қайта қосып, орнатуды қайталаңыз."
LangString HELD ${LANG_RUSSIAN} "Не удалось положить файлы на место: они заняты другой программой. Перезагрузите компьютер и повторите установку."
LangString HELD ${LANG_ENGLISH} "The files could not be put into place: another program holds them. Restart the computer and install again."

!ifdef DRAFT
  LangString ABOUT ${LANG_KAZAKH} "Құқықтық ақпарат, интернетсіз. Бағдарлама тек Сіз үшін орнатылады: әкімші құқығы керек емес, ештеңе еш жерге жіберілмейді.$\r$\n$\r$\nБұл – тексерілмеген нұсқа: заңгер оны әлі түгел қарап шыққан жоқ. Таратпаңыз.$\r$\n$\r$\nЖалғастыру үшін «Алға» түймесін басыңыз."
  LangString ABOUT ${LANG_RUSSIAN} "Правовая информация без интернета. Программа ставится только для вас: права администратора не нужны, ничего никуда не отправляется.$\r$\n$\r$\nЭто непроверенный черновик: юрист ещё не просмотрел его целиком. Не раздавайте его.$\r$\n$\r$\nЧтобы продолжить, нажмите «Далее»."
  LangString ABOUT ${LANG_ENGLISH} "Legal information, offline. The program is installed for you alone: no administrator is needed, and nothing is sent.$\r$\n$\r$\nThis is an unreviewed draft: a lawyer has not looked through all of it yet. Do not hand it out.$\r$\n$\r$\nClick Next to continue."
!else
  LangString ABOUT ${LANG_KAZAKH} "Құқықтық ақпарат, интернетсіз. Бағдарлама тек Сіз үшін орнатылады: әкімші құқығы керек емес, ештеңе еш жерге жіберілмейді.$\r$\n$\r$\nЖалғастыру үшін «Алға» түймесін басыңыз."
  LangString ABOUT ${LANG_RUSSIAN} "Правовая информация без интернета. Программа ставится только для вас: права администратора не нужны, ничего никуда не отправляется.$\r$\n$\r$\nЧтобы продолжить, нажмите «Далее»."
  LangString ABOUT ${LANG_ENGLISH} "Legal information, offline. The program is installed for you alone: no administrator is needed, and nothing is sent.$\r$\n$\r$\nClick Next to continue."
!endif
