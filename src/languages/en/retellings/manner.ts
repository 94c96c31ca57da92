/** Words that reports put for one another on how, how often and how far: see `by-subject.ts`. */
export const MANNER_RETELLINGS = `
absolutely certainly
accidentally mistakenly inadvertently
actively vigorously
additionally furthermore further
adequately sufficiently
aggressively forcefully
allegedly suspected
alone sole
apparently reportedly presumably supposedly
automatically necessarily
barely scarcely
basically simply
briefly temporarily momentarily
broadly generally largely widely
brutally violently
carefully closely thoroughly
clearly obviously evidently plainly
commonly widely
completely thoroughly
comprehensively thoroughly
considerably significantly greatly
consistently repeatedly
constantly continuously continually steadily
continually repeatedly
continuously nonstop
correctly properly rightly accurately
crucially importantly
deeply seriously extremely gravely
deliberately purpose wilfully willfully
desperately urgently
directly personally immediately
dramatically sharply significantly drastically
easily simply
effectively essentially successfully
equally alike
everywhere anywhere worldwide
explicitly specifically clearly expressly
extensively widely
extremely exceptionally incredibly
fairly relatively justly
firmly strongly resolutely
forcefully strongly
fortunately luckily lucky
freely openly
frequently regularly commonly routinely
generally usually typically largely widely
gradually slowly progressively steadily
gravely critically
greatly hugely significantly vastly substantially
hardly scarcely rarely
hastily quickly hurriedly
heavily severely strongly
historically traditionally
honestly truly
hugely massively enormously vastly
immediately promptly soon swiftly quickly urgently
importantly significantly
inadvertently unintentionally
indeed truly
indefinitely forever
indiscriminately randomly
inevitably unavoidably
initially originally
jointly mutually
largely predominantly
legally lawfully
meanwhile simultaneously
mistakenly wrongly
naturally obviously
normally typically routinely
notably particularly
obviously evidently
openly publicly
particularly specifically
peacefully calmly
permanently forever
plainly simply
possibly potentially
precisely accurately specifically
primarily predominantly
privately secretly confidentially
promptly swiftly
properly appropriately
purely solely
quietly silently secretly
rapidly sharply
rarely infrequently
readily willingly
regularly routinely repeatedly
relatively comparatively
reluctantly unwillingly
secretly clandestinely
separately independently
severely harshly
sharply significantly
significantly substantially
slightly bit
solely merely wholly
soon imminently
strictly rigorously
strongly vehemently fiercely vigorously
suddenly instantly
thoroughly fully
tragically sadly
truly genuinely
typically usually
unanimously consensus
unexpectedly surprise
unfairly unjustly wrongly
unfortunately regret
universally globally
urgently quickly
vehemently fiercely vigorously
vigorously fiercely
violently forcibly
voluntarily willingly freely
wrongly unjustly incorrectly
`;
