#include "output/html/scripts.h"

#include "foundation/digest/digest.h"

namespace evident {

std::string policy_hash(std::string_view text) {
  const auto digest = sha256(text);
  return "'sha256-" + base64({reinterpret_cast<const char*>(digest.data()), digest.size()}) + "'";
}

std::string_view deck_script() {
  return R"js((function(){
"use strict";
var d=document,root=d.documentElement,slides=[].slice.call(d.querySelectorAll("main>.slide,main>.footnotes")),at=0;
if(!slides.length)return;
root.classList.add("deck-on");
var bar=d.createElement("nav"),status=d.createElement("span");
bar.className="deck-bar";bar.setAttribute("aria-label","Slides");status.setAttribute("role","status");
function button(text,act){var b=d.createElement("button");b.type="button";b.textContent=text;b.addEventListener("click",act);bar.appendChild(b);return b}
function is(name){return root.classList.contains(name)}
function show(i,quiet){at=Math.max(0,Math.min(slides.length-1,i));
slides.forEach(function(s,k){s.classList.toggle("current",k===at)});
status.textContent=(at+1)+" of "+slides.length;
if(quiet)return;
history.replaceState(null,"","#"+slides[at].id);
slides[at].focus({preventScroll:true});window.scrollTo(0,0)}
function overview(){root.classList.toggle("deck-overview");over.setAttribute("aria-pressed",is("deck-overview"));
if(is("deck-overview"))slides[at].scrollIntoView({block:"center"});else show(at)}
function notes(){root.classList.toggle("deck-notes");note.setAttribute("aria-pressed",is("deck-notes"));
[].forEach.call(d.querySelectorAll(".slide details.notes"),function(n){n.open=is("deck-notes")})}
slides.forEach(function(s,k){if(!s.id)s.id="slide-"+(k+1);s.tabIndex=-1;
s.addEventListener("click",function(){if(is("deck-overview")){at=k;overview()}})});
button("Previous",function(){show(at-1)});button("Next",function(){show(at+1)});
var over=button("Overview",overview),note=button("Notes",notes);
over.setAttribute("aria-pressed","false");note.setAttribute("aria-pressed","false");
bar.appendChild(status);d.body.appendChild(bar);
d.addEventListener("keydown",function(e){
if(e.altKey||e.ctrlKey||e.metaKey)return;
var k=e.key,act=true;
if(/^(A|BUTTON|SUMMARY)$/.test(e.target.tagName)&&(k===" "||k==="Enter"))return;
if(k==="ArrowRight"||k==="ArrowDown"||k==="PageDown"||k===" ")show(at+1);
else if(k==="ArrowLeft"||k==="ArrowUp"||k==="PageUp")show(at-1);
else if(k==="Home")show(0);else if(k==="End")show(slides.length-1);
else if(k==="o"||k==="O"||k==="Escape"&&is("deck-overview")||k==="Enter"&&is("deck-overview"))overview();
else if(k==="n"||k==="N")notes();else act=false;
if(act)e.preventDefault()});
function from(){var t=location.hash.length>1&&d.getElementById(decodeURIComponent(location.hash.slice(1)));
return t?slides.findIndex(function(s){return s===t||s.contains(t)}):-1}
window.addEventListener("hashchange",function(){var i=from();if(i>=0)show(i,true)});
show(Math.max(0,from()),true)
})())js";
}

std::string_view deck_css() {
  return R"css(main:has(>.slide){display:block;padding:0 0 4rem})css"
         R"css(main>.slide{max-width:76rem;margin:1.5rem auto;border:1px solid var(--hairline);padding:clamp(1.25rem,4vw,4rem)})css"
         R"css(main>:not(.slide){max-width:76rem;margin-left:auto;margin-right:auto})css"
         R"css(.deck-bar{position:fixed;right:0;bottom:0;display:flex;flex-wrap:wrap;gap:.25rem;align-items:center;padding:.4rem .6rem;background:var(--paper);color:var(--ink);border-top:1px solid var(--hairline);border-left:1px solid var(--hairline);font-size:.875rem;z-index:3})css"
         R"css(.deck-bar button{font:inherit;min-height:2rem;padding:.2rem .7rem;border:1px solid var(--muted);border-radius:.25rem;background:var(--paper);color:var(--ink)})css"
         R"css(.deck-bar button[aria-pressed=true]{background:var(--ink);color:var(--paper)})css"
         R"css(.deck-bar span{min-width:5rem;text-align:right})css"
         R"css(.deck-on main{padding:0})css"
         R"css(.deck-on:not(.deck-overview) main>:not(.current){display:none})css"
         R"css(.deck-on:not(.deck-overview) main>.current{max-width:none;min-height:100vh;margin:0;border:0;padding:5vh 6vw 5rem})css"
         R"css(.deck-on main>.slide:focus{outline:0})css"
         R"css(.deck-on .slide details.notes{display:none})css"
         R"css(.deck-on.deck-notes .slide details.notes{display:block})css"
         R"css(.deck-overview main{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem;padding:1rem 1rem 5rem})css"
         R"css(.deck-overview main>.slide{max-width:none;margin:0;padding:1rem;max-height:14rem;overflow:hidden;cursor:pointer;font-size:.5rem})css"
         R"css(.deck-overview main>.slide :is(h1,h2,h3,p,li){font-size:.75rem;line-height:1.3})css"
         R"css(.deck-overview main>.current{outline:3px solid var(--accent)})css"
         R"css(@media print{.deck-bar{display:none}.deck-on main>:not(.current){display:block!important}main>.slide{border:0;break-after:page}})css";
}

std::string_view exit_script() {
  return R"js((function(){
"use strict";
var d=document,link=d.querySelector(".exit"),said=d.querySelector(".exit-status"),count=0,timer,clear,alone=false,cover;
if(!link)return;
function say(text){said.textContent=text}
function reset(){clearTimeout(timer);count=0}
function hide(){if(cover)return;cover=d.createElement("div");cover.className="exit-cover";cover.setAttribute("role","alert");cover.textContent="Loading";
d.body.appendChild(cover);d.body.classList.add("exit-leaving")}
function leave(){reset();say("Leaving this page.");hide();location.href=link.href}
function press(){clearTimeout(timer);clearTimeout(clear);count+=1;
if(count===3)return leave();
say(count===1?"Shift, press 2 more times to leave.":"Shift, press 1 more time to leave.");
timer=setTimeout(function(){reset();say("Leaving this page has been called off.");clear=setTimeout(function(){say("")},5000)},5000)}
d.addEventListener("keydown",function(e){if(e.key==="Shift"){if(!e.repeat)alone=true}else{alone=false;if(e.shiftKey)reset()}});
d.addEventListener("keyup",function(e){if(e.key!=="Shift")return;if(alone)press();else reset();alone=false});
[].forEach.call(d.querySelectorAll(".exit,.exit-second"),function(a){a.addEventListener("click",function(e){e.preventDefault();leave()})});
window.addEventListener("pageshow",function(){if(cover)cover.remove();cover=null;d.body.classList.remove("exit-leaving");reset();say("")})
})())js";
}

std::string_view exit_css() {
  return R"css(html:has(.exit){scroll-padding-top:5rem})css"
         R"css(.exit-place{position:sticky;top:0;z-index:4;display:flex;justify-content:flex-end;height:0})css"
         R"css(.exit{height:3rem;display:flex;align-items:center;padding:0 1.25rem;background:#B10E1E;color:#FFF;font-weight:700;text-decoration:none;border-radius:0 0 0 .5rem})css"
         // On a small screen it has a row of its own above the title, where its place takes no clicks.
         R"css(@media (max-width:40rem){.exit-place{height:3.5rem;pointer-events:none}.exit{pointer-events:auto}})css"
         R"css(.exit:hover{text-decoration:underline;color:#FFF})css"
         R"css(.exit:focus-visible{outline:3px solid #FFF;outline-offset:-6px;box-shadow:0 0 0 4px #000})css"
         R"css(.exit-second{position:absolute;left:-999rem})css"
         R"css(.exit-second:focus{left:1rem;top:4rem;z-index:5;padding:.75rem 1.25rem;background:#FFF;color:#000;font-weight:700})css"
         R"css(.exit-status{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap})css"
         R"css(.exit-cover{position:fixed;inset:0;z-index:9;background:#FFF;color:#1A1A1A;padding:4rem;font-size:1.25rem})css"
         R"css(.exit-leaving>:not(.exit-cover){visibility:hidden})css"
         R"css(@media print{.exit-place,.exit-second,.exit-status,.exit-cover{display:none}})css";
}

std::string_view filter_script() {
  return R"js((function(){
"use strict";
var d=document,main=d.querySelector("main"),items=[].slice.call(main.querySelectorAll("section>ul>li")),first=main.querySelector("section");
if(!items.length)return;
var box=d.createElement("p"),label=d.createElement("label"),field=d.createElement("input"),said=d.createElement("span");
box.className="filter";field.type="search";field.id="filter";label.htmlFor="filter";label.textContent="Find by name";said.setAttribute("role","status");
box.appendChild(label);box.appendChild(field);box.appendChild(said);first.parentNode.insertBefore(box,first);
field.addEventListener("input",function(){var words=field.value.toLowerCase().split(/\s+/).filter(Boolean),found=0;
items.forEach(function(item){var text=item.textContent.toLowerCase(),here=words.every(function(w){return text.indexOf(w)>=0});
item.hidden=!here;if(here)found+=1});
[].forEach.call(main.querySelectorAll("section"),function(s){s.hidden=!s.querySelector("li:not([hidden])")});
said.textContent=words.length?found+" of "+items.length:""})
})())js";
}

std::string_view filter_css() {
  return R"css(.filter{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:1.5rem 0})css"
         R"css(.filter label{font-weight:700})css"
         R"css(.filter input{font:inherit;min-height:2.5rem;padding:.25rem .75rem;border:2px solid var(--muted);border-radius:.25rem;flex:1 1 14rem;min-width:0;background:var(--paper);color:var(--ink)})css"
         R"css(@media print{.filter{display:none}})css";
}

}  // namespace evident
