"""Words that any tracker may use: a page that cuts one in two leaves it known, though it stands nowhere else whole."""

from __future__ import annotations

_TEXT = """
january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday spring summer autumn winter today tomorrow yesterday week weeks weekly weekend month months
monthly quarter quarterly year years yearly annual annually daily night nights evening morning hours
able about above across after again against agree agreed agreement ahead almost along already also although always among
amount another answer appear apply area areas around arrange arranged asked attend attended attending available away
back based because become been before began begin behind being believe below best better between beyond both bring
brought build building built business call called calls came cannot care carry carried case cases cause centre chair
change changed changes check checked child children choose choice city clear clinic close closed collect come coming
comment commission committed committee common communities community complete completed completing concern concerns
confirm confirmed consider contact continue continued continues contract control convene cost costs could council
councillor county couple course court cover create created crime current currently data date dates days deal decide
decided decision deliver delivered delivering delivery demand depend describe design detail details develop developed
developing development different difficult direct director discuss discussed discussion district document does done
door down draft drafted draw drive during each early easier east easy education either else email emergency employ end
engage engaged engagement enough ensure ensured ensuring enter equal especially estate estates even event events ever
every everyone evidence exactly example expect expected explain extend extended face fact fall families family fast
feedback feel felt figure figures final finally find finding findings finish finished fire first five focus follow
followed following follows form formal former forms forum forward found four from front full fund funded funding
further future gave general gets give given gives giving goes going gone good governance grant great green group groups
grow guidance half hand happen happened harm have having head health held help helped here high higher hold holding
home homes hope hospital hour house housing identified identify impact implement implemented important improve improved
improvement include included includes including increase increased independent individual inform information initial
instead interim into introduce introduced invite invited involve involved issue issued issues item items itself join
joined joint keep keeping kept key kind knife know known large last late later launch launched lead leader leaders
leading learn learning least leave left less letter level levels light like likely limited line link linked links list
live lives local long longer look looked looking lost made mail main make makes making manage managed manager managers
many map matter maybe meaning means measure measures media meet meeting meetings member members mental mentor mentors
might minute minutes model money more most move moved moving much multi must name named national near nearly need needed
needs neighbourhood network never next nine north note noted nothing notice number numbers nurse offer offered offers
office officer officers often once only open opened operation operational option options order other others outcome
outcomes outreach over overall owner page paid panel paper papers parent parents park part partner partners partnership
party past patrol patrols pause people percent perhaps period permission person phase phone picture pilot place placed
places plan planned planning plans please point police policies policy position positive possible post posts practice
prepare prepared present presented prevent prevention previous primary priority probably problem problems process
produce produced programme progress project projects promote proposal propose proposed protect provide provided
providers providing public published purchase purpose push question quickly quite raise raised range rather reach
reached ready real really reason receive received recent recently recommend record recorded records recruit recruited
recruitment reduce reduced reduction refer referral referrals referred refresh regional register regular regularly
relate relationship release relevant remain remaining remains remove repeat replace report reported reporting reports
request requested require required research residents resource resources respond response responsible rest result
results return review reviewed reviewing reviews right risk risks road role rolled room round rural safe safeguarding
safer safety said same scheme scheduled school schools scope scoping scrutiny second secondary secure secured security
seek seem seen send senior sent separate series serious serve service services session sessions seven several share
shared sharing shift short should show showed shown side sign signed significant similar since site sites situation
sixth skills slow small social some something soon sought source south speak special specialist specific spend staff
stage stages stand standard start started starting starts state statement station status statutory step steps still
stop strategic strategies strategy street streets strong structure student students subject submit submitted success
such suggest suitable supplier supply support supported supporting sure survey system systems table tactical tactics
take taken takes taking talk target targeted targets task taskforce teacher teachers team teams template tender term
terms test than that their them themes then there therefore these they thing things think third this those though three
through throughout time times timetable together told took tool tools total towards town track train trained training
transfer transport tried trust turn type under underway undertake undertaken unit until update updated updates upon
urgent used useful user users using vetting victim victims view village violence violent visit visited visits
volunteer volunteers vulnerable wait waiting walk want ward wards warning water week welcome well went were west what
when where whether which while whole whose wide wider will wish with within without witness woman women word work worked
worker workers working workshop workstream would write written wrote young youth
"""
_SHORT = """
a i am an and are as at be but by can did do few for get go got had has he her him his how if in is it its let man may
me men my new no nor not now of off old on one or our out own per put ran run saw say see set she sit six so ten the too
top to two up us use was way we who why yet you age air aid all art bad bag bar bed big bin bit box bus buy car cut day
due ear eat end eye far fee fit fix gap gun job key law led lot low met mix pay pub red via war win
"""
COMMON_WORDS = frozenset(_TEXT.split())
SHORT = frozenset(_SHORT.split())
"""Words so short that they are never taken for the rest of a longer one."""
