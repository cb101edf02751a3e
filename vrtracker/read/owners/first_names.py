"""First names that people of these islands bear: what tells a person from a place or a team."""

from __future__ import annotations

_WRITTEN = """
aaron aarti abdul abena abigail adaeze adam ade adele adrian agnieszka ahmad ahmed aidan ailsa aisha akua al alan
alasdair alastair albert alec aled alex alexandra alfred ali alice alison alistair allan allison alun ama amanda amber
amelia amelie amina amit amrit amy ana andrea andrew andrzej andy angela angharad angie angus anil anita anjali ann
anna anne annette annie ant anthony anton antonia antony anya aoife archie arif arjun arlene arthur arun arwel ash
asha ashley asif asma audrey averil ayesha babs barbara barry baz bea becky belinda ben benjamin bernard bernie bertie
beth bethany bev beverley bex bharat bhavna bilal bill bjorn blessing bob bola brenda brendan brian bridget bronagh
bronwen bruce bry bryan bushra caitlin callum calum cara carl carla carlos carly carol carole caroline carolyn carrie
carys cass cat cath catherine cathy catrin catriona cedric ceri cerys charles charlie charlotte chen cheryl chidi
chinedu chinwe chloe chris christian christina christine christopher cian ciara ciaran claire clare claude cliff
clifford clive colette colin colm connor conor cormac craig dafydd daisy damian damien dan daniel danielle danny
darren dave david davina dawn dean deb debbie deborah debra debs declan dee deepa deepak delroy denis denise dennis
derek dermot desmond dev dewi diana diane dianne diego dinesh dmitri dom dominic donal donna dorothy doug douglas
duncan dylan eamon ebony ed eddie edward edwin efua eileen eilidh eirlys elaine eleanor elen elena elfed elin
elizabeth ella ellen ellie eluned emeka emily emlyn emma ems emyr eoin eric erica erin ernest esther euan eve evelyn
ewa ewan faisal faith farah farhan farzana fatima faye felicity femi fergus ffion fi finlay fiona fionnuala folake
fran frances francesca francesco francine francis francois frank fred frederick freya gabe gabriel gabrielle gail
gareth garry gary gavin gaz gemma geoff geoffrey george georgia georgie georgina geraint gerald geraldine gerard geri
gerry gethin gill gillian gina ginny giulia glen glenn glyn gordon grace graeme graham grainne grant greg gregor
gruffydd gurdip gurpreet gus gwen gwenda gwilym gwyn hamid hamish hamza hannah hans hardeep harjit harold harpreet
harriet harry harvey hassan hattie hayley hazel heather hefin heidi heinz helen helena henry hilary hina hiroshi holly
howard hugh hussain huw hye hywel iain ian ibrahim ieuan ifeoma iggy ike imogen imran ingrid iolo iqbal irene irfan
iris isaac isabel isabella isla ismail isobel ivan ivana ivy iwan jack jackie jacob jacqueline jacques jacqui jade
jagdeep jake jakub james jamie jan jane janet janice jasbir jasmine jason jaspreet jaswinder jatinder javed jay jayden
jayne jaz jean jean-luc jean-paul jeanette jeannie jeff jen jenna jennie jennifer jenny jeremy jermaine jerry jess
jessica jez jill jim jimmy jin jo joan joanna joanne jodi jodie joe joel john johnny jon jonathan jonny jools jordan
jose joseph josh joshua josie joy joyce juan judith judy julia julian julie june jurgen justin justine kamal kamran
karen karin karl karolina kat katarzyna kate kath katherine kathleen kathryn kathy katie katy kavita kay kayleigh
keeley keith kelly kelsey ken kenji kenneth kenny kerry kev kevin kezia khadija khalid kieran kieren kim kiran kirsten
kirstin kirsty klaus kofi kris kristian kristina krzysztof kuldeep kulwinder kwame kyle lachlan lakshmi lara lars
laura lauren laurence leah leanna leanne lee leigh leila len lena leo leon leonard leroy les lesley leslie lew lewis
li liam libby linda lindsay lindsey linsey lisa liz lola lorna lorraine lottie lou louie louis louise lowri luca lucia
lucinda lucy luis lukasz luke lydia lyn lynda lyndsey lynn lynne lynsey mabel maeve magda magdalena maggie mags
mahmood mairi maisie maisy malcolm mandy manish manjeet manjit manon manpreet marc marco marcus marek margaret marge
maria mariam marian marie marie-claire marilyn marina mario marion marjorie mark marlene marlon marta martha martin
martyn mary mateo mathew matt matteo matthew maureen maurice max maxine maz meena megan mehmet mei meinir meirion mel
melanie melinda melissa meurig mhairi mia michael michelle mick miguel mike miles millie milly min mina ming minnie
miranda miriam mitch mitchell mo mohamed mohammad mohammed mohan moira molly monica monika morag morgan morven moses
muhammad mukesh murdo mustafa mya myra nadeem nadia nadine nana nancy naomi nasir nasreen nat natalia natalie natasha
nate nathan nav navdeep naveed nazia ned neha neil nell nellie nerys ngozi nia niall niamh nic nichola nicholas nick
nicki nicky nicola nicolas nicole nigel nik nikki nils nina nisha noel noor nora norma norman odette olga oliver
olivia ollie olly olu omar omer orla oscar osian owain owen pablo paddy padraig paige pam pamela paolo pardeep
parminder parveen pat patricia patrick paul paula pauline pawel pedro penny percy perry pete peter petra phil philip
philippa phill phillip phoebe pierre piers piotr pip pippa polly pooja poppy pradeep prakash precious priti pritpal
priya rabia rachael rachel raj rajesh rajiv rakesh ralph ramesh ranjit rashid ravi ravinder ray raymond rebecca reece
reena reg reggie reginald rekha rex rhian rhianna rhiannon rhodri rhona rhys rich richard rick ricky rita rob robbie
robert roberta robin robyn rod roger rohan roisin roland ron ronald ronnie rory ros rosa rosalind rosanna rose
rosemary rosie ross rowan roy roz ruairi ruaridh ruby rufus rukhsana rupert rupinder russell ruth ryan sade sadia
sadie saeed saima sajid salim sally salma sam samantha samina samuel sana sandeep sandi sandra sanj sanjay sara sarah
sarbjit satinder satish satnam scarlett scott seamus sean seb sebastian seema segun selina serena sergei shabana
shabir shafiq shahid shane shanti sharon shaun shaz shazia sheena sheila shelley shelly sheryl shirley shona shreya si
sian sid simon simone simran sinead siobhan sion sioned siôn skye sofia sonia sophia sophie spencer stacey stan ste
stefan stella steph stephan stephanie stephen steve steven stewart struan stu stuart sue sukhdeep suki sumaira sunil
sunita suresh surinder susan susanna susannah sushma susie suzanne suzy sven svetlana sylvia tafadzwa tahir tahira
tamara tamsin tania tanya tara tariq tasneem ted teddy tegwen temi tendai terence teresa terri terry tess tessa thabo
thelma themba theo theresa thomas tilda tilly tim timothy tina toby tom tomasz tommy toni tony torquil tracey tracy
trevor tricia trish tristan troy trudy tunde tyrone umar una ursula usha usman val valerie vanessa vera verity
veronica vic vicki vicky victor victoria vijay vikram vince vincent vinod viv vivien vivienne walter wanda waqar waqas
wayne wei wendy wesley wilf wilfred will william winifred winston xiu yan yasmeen yasmin yemi yewande ying yousef yuki
yusuf yves yvette yvonne zac zach zachary zack zahid zahra zainab zara zena zoe zubair zulfiqar
"""
FIRST_NAMES = frozenset(_WRITTEN.split())
