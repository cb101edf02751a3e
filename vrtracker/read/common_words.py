"""Words that any tracker may use: a page that cuts one in two leaves it known, though it stands nowhere else whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

_ENDINGS = (
    *("s", "es", "d", "ed", "r", "er", "rs", "ers", "or", "ors", "ing", "ings", "ly", "y", "al", "ist", "ists", "ish"),
    *("ion", "ions", "ation", "ations", "ment", "ments", "ness", "ful", "less", "able", "ity", "ities", "ence", "ance"),
    *("ive", "ives", "als", "ences", "ances", "fully", "ship", "hood"),
)
LEAST_STEM = 3


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Whether a word, in small letters, is common English as it stands or without an ending."""
    words = _words()
    return word in words or any(stem in words for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    """What a word may be made from: use from used, stop from stopped, duty from duties."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) < LEAST_STEM or stem == word:
            continue
        yield stem
        if ending[0] in "aeio":
            yield stem + "e"
        if ending[0] in "aeio" and len(stem) > LEAST_STEM and stem[-1] == stem[-2]:
            yield stem[:-1]
        if stem.endswith("i"):
            yield f"{stem[:-1]}y"


@cache
def _words() -> frozenset[str]:
    return frozenset(_TEXT.split())


_TEXT = """
a ad add ads age ago aid air all am an and any apt are art as asb ash ask at bad bag bar bat bay be bed bee beg bet
bid big bin bit bow box bud bun bus but buy by cab can cap car cat cob cod cog cop cot cow cry cub cup cur cut dad dam
day den did dig dip do doc dog dot dry due dug ear eat eel egg end eve eye fan far fat fed fee few fig fin fir fit fix
flu fly fog for fox fry fun fur gap gas gel get gin go got gum gun gut guy gym had has hat hay he hen her hid him hip
his hmo hop hot how hub hum hut i ice if ill in ink inn is it its ivy jam jar jaw jet job jog joy jug key kid lab lad
lap law lay lea led leg let lid lie lip lit log lot low mad man mat may me men met mid mix mob mop mud mug my nap net
new ngo nil no nor not now nut oak oar odd of off oil old on one opt or ore our out owe owl own pal pan par pat paw
pay pea peg pen per pet pie pig pin pip pit pod pot pub pup put rag ran rap rat ray red rib rid rig rim rip rob rod
rot row rub rug rum run sad sat saw say sea see set she shy sin sir sit six so sob sod son sow spa sub sum sun tab tag
tan tap tar tax tea ten the tie tin tip to toe ton too top tot tow toy try tub tug two up urn us use van vet via vow
wag war was wax way we web wed wet who why wig win wit won yes yet you

abandon able about above absence absent absorb abuse academic academy accept access accessible accident accommodate
accompany accord account accredit accumulate accuracy accurate accuse achieve acid acknowledge acquire across act
activity actual acute adapt addict addition address adequate adhere adjacent adjust administer administration
admission admitted adolescent adopt adult advance advantage adverse advert advertise advice advise advisory advocacy
advocate affair affect afford afraid after afternoon again against agency agenda aggravate aggressive agree ahead aim
alarm alcohol alert alien align allege alley allocate allow almost alone along already also alter alternative although
always ambulance amend amenity amnesty among amount analyse analysis analyst anchor anew angry animal annex announce
annual anonymous another answer antenatal antisocial anxiety anybody anyone anything anywhere apart apparatus apparent
appeal appear appendices appendix applicable applicant apply appoint appraise apprentice approach appropriate approve
april arcade arch area argue argument arise arm arose around arrange arrest arrive arrow arson article ashore aside
aspect assault assemble assembly assess asset assign assist assistant associate assume assure asylum attach attack
attempt attend attention attitude attract attribute audience audit august author authorise automatic autumn available
avenue average avert avoid await award aware away back background backlog backward bail balance bald ban bank barber
bare barrier base baseline basic basis basket bath battle beach bead bear beat because become bedroom been before
began begin begun behalf behave behaviour behind being believe bell belong below belt bend beneath beneficial benefit
bent bereave beside best between beyond bicycle bike bill birth bite black blade blame blank bled bleed block blue
board boat body boil bold bond bone book boost boot border borough borrow both bottle bottom bought bound boundary
bowl boy boycott bracelet branch brand brave breach bread break breakdown breakfast breath bred bridge brief bright
bring british broad broadcast brochure broke broken brother brought browse budget buffer build built bull bullet
bulletin bundle bungalow burden burglar burgle burn bursar business butt button bylaw bystander cabinet cadet cafe
calculate calendar call calm came camera camp campaign campus cancel candidate cannabis cannot canvass capability
capacity cape capital captain caption capture care caretaker carry cart case casework cash catch catchup category
caught cause caution cease ceiling cell cent centre ceremony certain certificate certified chain chair chairman
challenge chamber champion chance change channel chap chaplain character charge charity chart chase cheap check
checklist chemist cheque chief child childcare children chip choice choir choose chose chosen chronic church cinema
circle circuit circulate circumstance citizen city civic civil claim clarify clarity clash class classroom clause
clean cleanse clear clerk client climate climb clinic clock close closure cloth cloud club cluster coach coast code
coerce coffee cohesion cohort cold collaborate collapse colleague collect college collision colour column combine come
comfort command commence commend comment commentary commerce commercial commission commit committee common community
company compare competent compile complain complaint complement complete complex comply component compose
comprehensive compromise compulsory compute concept concern concert conclude conclusion concrete condition conduct
conference confidence confident confidential confirm conflict confront congregate conjunction connect consensus
consent consequence conservative consider consist consistent constable constabulary constant constitute constrain
construct consult consultant consume contact contain contemporary content context contingency continue contract
contradict contrast contribute control convene convenient convention conversation convert convey convict cool
cooperate coordinate cope cord core corner coroner corporate correct correspond corridor cost could council counsel
count counterpart countryside couple courier course court cousin cover coverage covid craft crash create credible
credit crest crew cricket crime criminal crisis criteria criterion critical crop cross crowd crucial cruel cttee
cuckoo culture cumulative curious currency current curriculum custody custom cycle damage damp dance danger dangerous
dark dash dashboard data date daughter daylight dead deadline deaf deal dealt dear death debate debrief debris debt
decade december decide decision decline decrease dedicate deep defect defence defer define definition degree delay
delegate delete deliberate deliver demand dementia democracy democratic demographic demonstrate dense dent department
departure depend dependent deploy deposit depot deprive depth deputy derelict derive describe desert deserve design
designate desire desk desktop despite destroy detach detail detain detect detention deter determine deterrent develop
deviate device devote diagnose diagnosis diagram dialogue diary differ different difficult digest digital dignity
dimension dinner diploma dire direct directorate directory dirt disability disable disagree disappear disaster disc
discharge discipline disclose disclosure discount discover discretion discriminate discuss disease disengage dish
dismiss disorder dispatch disperse display dispose disproportionate dispute disrupt disseminate distance distinct
distress distribute district disturb dive diverse divert divide division divorce doctor document documentary does
doing domain domestic dominant donate done door doorbell doorstep dose dossier double doubt down dozen draft drain
drama drank draw drawn dread dream dress drift drink drive driven drop drove drown drug drunk duct dull duplicate
durable duration during dust duty dwell dynamic each ease east eastern easy economic economy edge edit educate effect
efficiency efficient effort eight eighteen eighth either elaborate elder elect electric electronic element elevate
eleven eligible eliminate else elsewhere email embed embrace emerge emergency emotion empathy emphasis emphasise
employ employee empower empty enable enact encounter encourage endorse enforce engage engine england english enhance
enjoy enlarge enormous enough enquire enquiry enrich enrol ensure enter enterprise entertain enthusiasm entire entitle
entity entrance entrant entrust entry envelope environment episode equal equip equivalent error escalate escape escort
especially essential establish estate estimate ethic ethnic european evaluate even event eventual every everybody
everyday everyone everything everywhere evict evidence evident evil evolve exact exam examine example exceed excellent
except excess exchange excite exclude exclusion execute exempt exercise exhibit exist exit expand expansion expect
expenditure expense experience experiment expert expertise expire explain explanation explicit exploit explore
explosive export expose exposure express extend extension extensive extent exterior external extra extract
extraordinary extreme face facebook facilitate facility fact factory faculty fail failure fair faith fake fall
familiar family famous farm fashion fast fate father fatigue fault favour fear feasible feature february federal
feedback feel fell fellow felt female fence fern ferry festival fibre field fierce fifteen fifth fifty fight figure
file fill film filter finally financial finding fine finished fire fireworks firm first fiscal fish fist five fixture
flag flat fleet flexible flight flood floor flow flytipping focus foil fold folk follow followup fond food foot
footage football footbridge footfall footpath forbade forbidden force forecast foreign forensic forest forgave forget
forgiven forgotten fork form format formula fort fortnight forum forward foster fought found four fourteen fourth
fragile frame framework fraud free freedom freight frequency frequent fresh friday friend from front frontline froze
frozen frustrate fuel fulfil full function fundamental funded funding furniture further furthermore future gain
gallery gambling gang garage garden gate gateway gather gave gear gender gene general generate generic genuine girl
give given glad glance glass global goal goes going gold gone good gorge governance government governor grade gradual
graduate graffiti gram grand grandparent grant graph graphic grass grave great green greenfield greet grey grief
grievance grim groom gross ground group grow grown growth guarantee guard guardian guess guest guide guideline guilty
habit haircut hairdresser half hall hallway halves hand handbook handle handover handset hang happen happy harass
harbour hard harden harm hate have haven hazard head headline headquarters headteacher heal health healthcare heap
hear heart heat heavy hedge heel height held hello help helpline hence here heritage hero herself hidden hide high
highlight highway hike hill himself hint hire historic history hit hoard hold hole holiday holistic home homelessness
homeowner homicide honest hood hook hope horizon horse hospice hospital host hostel hostile hotel hotline hotspot hour
house household housekeeping however huge human hundred hung hunt hurt husband hygiene idea ideal identical identify
identity idle ignore illegal illicit illustrate image imagine imbalance immediate immigrant imminent impact implement
implication imply import important impose impossible impress improper improve incentive inch incident include
inclusive income inconsistent incorporate increase incremental indeed independent index indicate indirect individual
induct industry inevitable infant infect influence inform infrastructure inherit initial initiate injunction injure
injury innovate input inquest inquire inquiry inreach insert inside insight insist inspect inspire install instalment
instance instead institute instruct instrument insufficient insurance integrate integrity intel intellectual
intelligence intend intense intent interact interest interface interfere interim interior intermediate internal
international internet interpret interrupt interval intervene intervention interview intimate intimidate into
introduce introduction invalid invent invest investigate invite invoice involve irish iron irregular island isolate
issue item itself jail january join joint joke journal journey judge judicial juice july junction june junior jury
justice justify juvenile keen keep kept kerb kettle keyboard keyworker kick kidnap kill kind king kingdom kiosk kiss
kit kitchen knee knew knife knock knot know knowledge known label laboratory lack lain lake lamp land landlord
landmark lane language laptop large laser lash lass last late latest launch laundry lawn lawyer layout leader leading
leaflet league leak lean learn lease least leather leave lecture left legacy legend legislation legitimate leisure
lend length lens lent less lesson level levy liable liaise liaison liberty library licence license licensee life
lifestyle lift light like likelihood limit line linger lingerie link liquid list listen literacy literature litigation
live load loan lobby local locate lock lodge logistic logo loiter london lone long look loop loose lord lorry lose
loss lost loud lounge lovely loyal luck lunch lunchtime lung machine machinery made magazine magistrate magnitude mail
mailbox main maintain maintenance major make male malicious manage mandate mandatory manifest manual manufacture map
march margin marine mark market marriage marry marshal mask mass mast match mate material maternal maternity matron
mature maximise maximum maybe meal mean meant meanwhile measure meat mechanic mechanism medal media median mediate
medic medicine medium meet melt member memorandum memory menace menopause mental mention mentor menu merchant mere
merge merit mess message messenger meth method metric metro mice middle midnight midway midwife midwives might migrant
migrate mild mile milestone military mill mind mine minibus minimal minimise minimum minister ministry minority mint
minute mirror miss mist mistake moan mobile mobilise mode model moderate modern modest modify module moment momentum
monday money monitor monopoly month monument mood moon moor morale more moreover morning mosque most moth motion
motivate motor motorbike motorcycle mount mountain mouth move much multi multiple municipal murder muscle muse museum
music muslim must mutual mystery nail name narrative narrow nation nationwide native nature navigate near neat
necessary neck need negative neglect negligence negotiate neighbour neither nervous nest nether network neutral never
newsletter newspaper next nice nick night nightclub nightlife nighttime nine nineteen ninety ninth nitrous nobody
noise noisy nominal nominate none noon norm north northern nose note nothing notice notification notify novel november
nowhere nuisance null number numeric numerous nurse nursery nutrition oath obey object oblige obscure observe obstacle
obstruct obtain obvious occasion occupant occupation occupy occur ocean october offend offensive offered office
official offline often ombudsman omitted once ongoing online only onward open operate operational opinion opponent
opportunity oppose opposite optimise optional oral orange orchestra order ordinary organ organic organise orient
origin other otherwise ourselves outbreak outcome outdoor outlet outline outlook output outreach outside outstanding
oven over overall overcome overdose overdrawn overdue overgrown overhaul overlap overnight overseas oversee oversight
overtaken overtime overview ownership oxide pace pack package pad page pain paint pale pandemic panel panic paper
paragraph parallel parcel pardon parent park parliament parole part partial participant participate particular
partition partner pass passage passenger passport password past paste pastoral patch path pathway patience patient
patrol pattern pause pave pavilion peace peak pedestrian peel peer penalty pending pension people perceive percent
percentage perception perfect perform perhaps peril period periodic permanent permission permit perpetrator persist
persistent person personnel perspective persuade petition petrol pharmacist pharmacy phase phenomenon philosophy phone
photo photograph phrase physical pick pickpocket picture pill pilot pine pink pint pipe pipeline pitch place plain
plaintiff plan plane planet plant plaque plastic plate platform play playground plea pleasant please pleasure pledge
plenty plot plug plus pocket podcast poem poet point pole police policy politic politician poll pollution pond pool
poor pop pope population pore pork port portfolio portrait portray pose position positive possess possibility possible
post postcard postcode postpone potential pour poverty powder power practice practitioner praise pray precinct precise
predict prefer prefix pregnancy pregnant prejudice preliminary premise premium prepare prescribe prescription presence
present preserve president press pressure prestige presume pretend prevail prevalence prevent preventative previous
prey price pride priest primary prime prince principal principle print prior prioritise prison privacy private
privilege prize proactive probable probably probation problem procedure proceed process procure produce product
profession professor profile profit program programme progress prohibit project prominent promise promote prompt proof
prop property prophecy proportion propose prosecute prospect prosper protect protest protocol proud prove provide
province provision proximity proxy psychiatric psychological psychology public publish pull pump punish pupil purchase
pure purpose purse pursue pursuit push qualify qualitative quality quantify quantity quantum quarantine quarter quay
query quest questionnaire queue quick quiet quit quite quota quote race racial racism rack radar radical radio rail
railway rain raise random rang range rank rape rapid rare rate rather ratio rational rationale raw reach react read
readiness readmission real realise reallocate reap rear reason reassure rebel rebuild recall receipt receive recent
reception recipe recipient recognise recognition recommend reconcile reconvict record recover recreation recruit
rectify recur recycle redesign redraft redress reduce reduction redundant refer reflect reform refresh refuge refugee
refund refuse regain regard regenerate regime region register registration regret regular regulate rehabilitate
rehearse rein reinforce reject relapse relate relationship relax release relevant relief relieve religion religious
relocate reluctant rely remain remand remark remedy remember remind remote remove renew renovate rent reopen repair
repeat repeatedly replace replicate reply report representation representative reprimand reputation request require
rescue research reserve residence resident residential resilience resilient resist resolution resolve resort resource
respect respite respond response responsibility responsible rest restart restaurant restorative restore restrain
restraint restrict result resume retail retain retention retire retrieve retrospective return reunite reveal revenue
reverse revert review revise revoke reward rhythm rice rich ridden ride rifle right rigorous ring riot rise risen risk
rival river riverside road roadshow robbery robust rock rode rogue role rolled rollout roof room roost root rope rose
roster rota rotate rough round route routine rugby ruin rule runaway rural rush rust sabotage sack safe safeguarding
safety sage sail sake salary sale salon salt same sample sanction sanctuary sand sane sank satisfaction satisfy
saturday savage save scale scan scandal scarce scare scenario scene schedule scheme scholar school science scientific
scientist scooter scope score scottish scout scratch scream screen script scrutiny sculpture seafront seal search
season seat second secondary secret secretary sect secure seek seem seen segment seize seizure select self seller
seminar senate send senior sensitive sent sentiment separate september sequence sergeant series serious serve service
session settle seven seventeen seventh seventy severe sewn sex sextortion sexual shade shadow shall shallow shame
shape share sheet shelf shell shelter shelve shield shift shin shine ship shirt shock shoe shone shoot shop shoplift
shore short shortage shorten shot should shout show showcase shown shred shrink shut sibling sick side sift sigh sign
signature significant signpost silence silent silver similar simple simplify simultaneous since single sink sister
site situate sixteen sixth sixty size skate sketch skills skin skip sky slab slap slavery sleep slept slice slid slide
slight slim slip slippage slipway slogan slope slot slow small smart smell smile smoke smooth snapshot snow soccer
social society sock soft software soil solar sold soldier sole solicitor solid solution solve some somebody somehow
someone something sometimes somewhat somewhere song soon sore sort sought soul sound soup sour source south southern
space span spare sparse spatial speak special specific specified spectrum sped speech speed spell spend spent spice
spike spin spiral spirit spiritual spit spite splash split spoil spoke spoken spokesperson sponsor spontaneous sport
spot spouse spray spread spreadsheet spring spun squad square stab stabilise stability stable stack stadium staff
stage stain stake stakeholder stale stalk stall stamp stand standard star stare start state static statistic status
statute statutory stay steady steal steel steep steer stem step sterling stew steward stick stigma still stimulate
stir stock stole stolen stood stop storage store storm story straight strain strand strange strategic strategy stray
stream streamline street streetlight strength strengthen stress stretch strict strike string strip stroke strong
struck structure struggle stub stuck stud student studio stuff style subgroup subject submit subsequent subsidy
substance substantial substantive substitute subtle suburb succeed success such sudden suffer sufficient sugar suggest
suicide suit suite summarise summary summit sunday sung sunk sunlight sunshine superb superintendent supermarket
supervise supplement supply support suppress supreme sure surf surface surge surgeon surgery surname surplus surprise
surrender surround surveillance survey survive suspect suspend suspension suspicion suspicious sustain sustainability
swam swan swap sway swear sweep sweet swept swift swim switch swum swung symbol sympathy symptom syndrome synthetic
syringe system table tablet tack tackle tact tactical tactics tail take takeaway taken tale talent talk tall tank tape
target tariff task taskforce taste taught taxi teach team tease technical technique technology teen teenage telephone
television tell temper temperature template temple temporary tenancy tenant tendency tender tense tent tenth term
terminal terminate terrace territory terror terrorism test testament testimony text textile than thank that theatre
theft their them theme themselves then theoretical theory therapeutic therapist therapy there thereafter thereby
therefore thermal thermometer these thick thief thin thing think third thirteen thirty this thorough those though
thought thousand thread threat threaten three threshold thrive through throughout throw thrown thursday tick ticket
tide tidy tight tile till time timeline timeliness timescale timetable tire tissue title tobacco today toddler
together toilet told tolerance tolerate toll tomorrow tone took tool toolkit topic torch tore torn toss totally touch
tough tour tourism toward town towpath toxic trace track trade tradition traffic trafficking trail train trait
trajectory tram transaction transcript transfer transform transit translate transmit transparency transparent
transport trap trauma traumatic travel tray treasure treasury treat tree tremendous trend trespass triage tribe
tribunal trigger trim trip triple trolley troop trot trouble truck true truly trust trustee truth tube tuesday tuition
tune tunnel turf turn turnover tutor twelve twenty twice twin type typical tyre ugly ultimate umbrella unable
unauthorised uncertain uncle unclear under undergo underground undermine underneath underpin understand understood
undertake undertaken underway undo unemployed unemployment unexpected unfair unfortunate uniform union unique unit
unite universe unless unlicensed unlike unlock unpaid unsafe unsuitable until untreated unusual unwell upcoming update
upgrade upheld uphold uplift upon upper upright upset upskill upskirting upstairs upstream upward urban urge urgency
urgent usage using usual utilise utility vacancy vacant vaccine vague valid validate valley value vandal vandalism
vape vapour variant variety various vary vase vast vehicle veil vein vendor vent venture venue verb verdict verge
verification verify verse versus vertical vessel vest veteran viable vibrant vicinity victim victimise video view
viewpoint vigil vigilant village villain vine vintage violate violence violent virtual virus visibility visible vision
visit visual vital vocal vocation voice void volume voluntary volunteer vote voucher voyage vulnerability vulnerable
wage wait wake walk walkabout walkway wall wallet wand want warden wardrobe wards warehouse warm warn warrant wash
waste watch water waterfront wave weak wealth weapon wear weather website wednesday weed week weekday weekend weep
weigh weight weird welcome weld welfare well wellbeing welsh went were west western what wheel wheelchair when
whenever where whereas wherever whether which while whip whisper whistle white whoever whole whom whose wick wide
widespread widow width wife wild wildlife will window wine wing winter wipe wire wisdom wise wish with withdraw
withdrawn within without woke wolf woman women wonder wood woodland wool word wore work workbook workforce workload
workplace workshop workspace workstream world worn worry worsen worth worthwhile would wound wrap wrist write written
wrong wrote yard yarn year yell yellow yesterday yield yoke young youngster yourself youth zero zone zoom
"""
